namespace ZegoCallKit.Rooms;

/// <summary>Represents the end of a login. Immutable.</summary>
public sealed record RoomEnd
{
    /// <summary>Gets the reason why the login ended.</summary>
    public required RoomEndReason Reason { get; init; }

    /// <summary>Gets the engine's error code; <see cref="ZegoErrorCode.None"/> after a plain logout.</summary>
    public ZegoErrorCode Code { get; init; }
}
