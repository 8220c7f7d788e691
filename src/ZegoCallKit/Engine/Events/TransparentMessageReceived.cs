namespace ZegoCallKit.Engine.Events;

/// <summary>A message of bytes arrived. (ZEGO: <c>recv_room_transparent_message</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="From">Who sent it.</param>
/// <param name="Content">The bytes.</param>
public sealed record TransparentMessageReceived(string RoomId, EngineUser From, ReadOnlyMemory<byte> Content) : EngineEvent;
