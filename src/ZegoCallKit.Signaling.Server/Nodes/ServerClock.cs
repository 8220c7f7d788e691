namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>
/// Provides the server's time in Unix milliseconds. If several nodes share a store, it is the time of the store, so that deadlines are the same on all nodes: it continues from the store's time by the elapsed time,
/// whatever happens to the system clock of this machine.
/// </summary>
internal sealed class ServerClock(TimeProvider time)
{
    private volatile StoreTime? _store;

    public TimeProvider Time => time;

    public long Now => _store is { } store ? store.Ms + (long)time.GetElapsedTime(store.At).TotalMilliseconds : time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Sets the time to the current time of the shared store.</summary>
    public void Follow(long storeNow) => _store = new StoreTime(storeNow, time.GetTimestamp());

    private sealed record StoreTime(long Ms, long At);
}
