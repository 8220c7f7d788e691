using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents a change of a room: the event to raise, if the receiver is to be notified, and the resulting state.</summary>
internal sealed record RoomUpdate(EngineEvent? Event, RoomSnapshot After);
