namespace ZegoCallKit.Calls.Signaling;

/// <summary>A user became reachable, or is no longer.</summary>
public sealed record PresenceChange
{
    /// <summary>The user.</summary>
    public required UserId User { get; init; }

    /// <summary>Whether at least one device of the user can be reached.</summary>
    public required bool IsOnline { get; init; }
}
