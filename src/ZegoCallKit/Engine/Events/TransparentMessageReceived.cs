namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a message of bytes arrived. (ZEGO: <c>recv_room_transparent_message</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="From">The sender.</param>
/// <param name="Content">The bytes.</param>
public sealed record TransparentMessageReceived(string RoomId, EngineUser From, ReadOnlyMemory<byte> Content) : EngineEvent;
