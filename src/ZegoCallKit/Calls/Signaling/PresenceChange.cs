namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents the presence of a watched user: the initial value when the watch or the connection begins, and each change.</summary>
public sealed record PresenceChange
{
    /// <summary>Gets the user.</summary>
    public required UserId User { get; init; }

    /// <summary>Gets whether at least one device of the user can be reached.</summary>
    public required bool IsOnline { get; init; }

    /// <summary>Gets the status that the user set, e.g. <c>do-not-disturb</c>; <see langword="null"/> if none, or if the transport has none.</summary>
    public string? Status { get; init; }
}
