namespace ZegoCallKit.Calls;

/// <summary>Represents a part of a history, newest first. Immutable.</summary>
public sealed record CallHistoryPage
{
    /// <summary>Gets the calls.</summary>
    public required IReadOnlyList<CallHistoryEntry> Entries { get; init; }

    /// <summary>Gets what reads the next page with <see cref="ICallHistory.ReadAsync"/>; <see langword="null"/> if there is none. It is not shifted by new calls.</summary>
    public string? Cursor { get; init; }
}
