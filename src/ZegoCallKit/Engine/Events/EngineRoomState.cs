namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies the coarse state of a room (ZEGO: <c>zego_room_state</c>).</summary>
public enum EngineRoomState
{
    /// <summary>The room is not connected.</summary>
    Disconnected = 0,

    /// <summary>The room is connecting or reconnecting.</summary>
    Connecting = 1,

    /// <summary>The room is connected.</summary>
    Connected = 2,
}
