namespace ZegoCallKit.Signaling.Wire;

/// <summary>One page of a user's call history, newest first.</summary>
internal sealed record WireHistoryPage
{
    public required IReadOnlyList<WireHistoryEntry> Entries { get; init; }

    /// <summary>Gets what to ask for the next page with; <see langword="null"/> at the end.</summary>
    public string? Cursor { get; init; }
}
