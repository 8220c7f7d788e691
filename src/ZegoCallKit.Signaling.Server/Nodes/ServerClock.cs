namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>The server's time in Unix milliseconds. With a store that several nodes share it is that of the store, so that deadlines are the same on all of them.</summary>
internal sealed class ServerClock(TimeProvider time)
{
    private long _offset;

    public TimeProvider Time => time;

    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds() + Volatile.Read(ref _offset);

    /// <summary>Follows the clock of the shared store.</summary>
    public void Follow(long storeNow) => Volatile.Write(ref _offset, storeNow - time.GetUtcNow().ToUnixTimeMilliseconds());
}
