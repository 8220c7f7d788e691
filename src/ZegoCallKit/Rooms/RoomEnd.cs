namespace ZegoCallKit.Rooms;

/// <summary>How a login ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Code">The engine's code; <see cref="ZegoErrorCode.None"/> after a plain logout.</param>
public sealed record RoomEnd(RoomEndReason Reason, ZegoErrorCode Code);
