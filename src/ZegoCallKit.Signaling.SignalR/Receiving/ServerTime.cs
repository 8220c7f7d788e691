namespace ZegoCallKit.Signaling.SignalR.Receiving;

/// <summary>Estimates the server's time from its last welcome, so that ages do not depend on the clock of this device.</summary>
internal sealed class ServerTime(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _serverMs;
    private long _at;

    /// <summary>Sets the server's current time, in Unix milliseconds.</summary>
    public void Set(long serverMs)
    {
        lock (_gate)
        {
            (_serverMs, _at) = (serverMs, time.GetTimestamp());
        }
    }

    /// <summary>Returns the server's current time, in Unix milliseconds.</summary>
    public long Now()
    {
        lock (_gate)
        {
            return _serverMs + (long)time.GetElapsedTime(_at).TotalMilliseconds;
        }
    }

    /// <summary>Returns how long ago a time of the server was; never negative.</summary>
    public TimeSpan AgeOf(long serverMs)
    {
        lock (_gate)
        {
            var age = time.GetElapsedTime(_at) + TimeSpan.FromMilliseconds(_serverMs - serverMs);
            return age > TimeSpan.Zero ? age : TimeSpan.Zero;
        }
    }
}
