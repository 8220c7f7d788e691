namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Where a login is.</summary>
internal enum SessionState
{
    Connecting,
    Connected,
    Reconnecting,
    Ended,
}
