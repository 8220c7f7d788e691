namespace ZegoCallKit.Engine.Events;

/// <summary>The coarse state of a room (ZEGO: <c>zego_room_state</c>).</summary>
public enum EngineRoomState
{
    /// <summary>Not connected.</summary>
    Disconnected = 0,

    /// <summary>Connecting or reconnecting.</summary>
    Connecting = 1,

    /// <summary>Connected.</summary>
    Connected = 2,
}
