namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Defines how long the server waits for a client.</summary>
internal static class ConnectionTimes
{
    /// <summary>From the farewell until the connection is cut.</summary>
    public static readonly TimeSpan AbortAfterBye = TimeSpan.FromSeconds(1);

    /// <summary>From the connection until the hello.</summary>
    public static readonly TimeSpan Hello = TimeSpan.FromSeconds(10);

    /// <summary>Defines how long one delivery may stand still before the client counts as too slow.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);
}
