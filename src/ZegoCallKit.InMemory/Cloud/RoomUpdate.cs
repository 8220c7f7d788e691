using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>A change of a room: the event to raise, if the receiver is to hear of it, and the room after it.</summary>
internal sealed record RoomUpdate(EngineEvent? Event, RoomSnapshot After);
