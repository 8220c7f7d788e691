namespace ZegoCallKit.Rooms;

/// <summary>How a login ended. Immutable.</summary>
public sealed record RoomEnd
{
    /// <summary>Why.</summary>
    public required RoomEndReason Reason { get; init; }

    /// <summary>The engine's code; <see cref="ZegoErrorCode.None"/> after a plain logout.</summary>
    public ZegoErrorCode Code { get; init; }
}
