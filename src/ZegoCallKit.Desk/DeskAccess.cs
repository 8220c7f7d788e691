namespace ZegoCallKit.Desk;

/// <summary>Represents what a desk grants to a user who signs in. Immutable; it prints no token.</summary>
public sealed record DeskAccess
{
    /// <summary>Gets the AppID of the desk's tokens.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets the token for the desk's rooms, in ZEGO's format 04.</summary>
    public required string RoomToken { get; init; }

    /// <summary>Gets the token for the desk's signaling server of calls; <see langword="null"/> if the host of the desk uses a server of its own.</summary>
    public string? CallToken { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"AppId {AppId}{(CallToken is null ? ", no calls" : "")}";
}
