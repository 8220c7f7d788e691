namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Specifies the state of a login.</summary>
internal enum SessionState
{
    Connecting,
    Connected,
    Reconnecting,
    Ended,
}
