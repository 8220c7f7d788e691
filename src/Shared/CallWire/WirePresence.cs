namespace ZegoCallKit.Signaling.Wire;

/// <summary>A watched user came, left, or changed the status.</summary>
internal sealed record WirePresence
{
    public required string User { get; init; }

    public required bool IsOnline { get; init; }

    /// <summary>The status that the user set, e.g. <c>do-not-disturb</c>; <see langword="null"/> if none.</summary>
    public string? Status { get; init; }
}
