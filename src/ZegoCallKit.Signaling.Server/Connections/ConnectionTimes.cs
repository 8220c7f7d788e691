namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Defines how long the server waits for a client.</summary>
internal static class ConnectionTimes
{
    /// <summary>Defines how long a client has to close the connection after a bye or a goodbye.</summary>
    public static readonly TimeSpan AbortAfterBye = TimeSpan.FromSeconds(1);

    /// <summary>Defines how long a connection that another one of the device has replaced may take to send what waits.</summary>
    public static readonly TimeSpan Handover = TimeSpan.FromSeconds(1);

    /// <summary>Defines how often the server sends a sign to a client that gets nothing else: less than half of the 25 s after which clients give up the connection.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(12);

    /// <summary>Defines how long a client may be silent: twice as long as the interval at which clients send a sign.</summary>
    public static readonly TimeSpan ClientTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Defines how long a client has to say hello after connecting.</summary>
    public static readonly TimeSpan Hello = TimeSpan.FromSeconds(10);

    /// <summary>Defines how long one delivery may take before the client is disconnected as too slow.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);
}
