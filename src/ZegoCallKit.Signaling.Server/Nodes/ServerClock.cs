namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>
/// The server's time in Unix milliseconds. With a store that several nodes share it is that of the store, so that deadlines are the same on all of them: it goes on from the store's time by the time that has passed,
/// whatever happens to the date of this machine.
/// </summary>
internal sealed class ServerClock(TimeProvider time)
{
    private volatile StoreTime? _store;

    public TimeProvider Time => time;

    public long Now => _store is { } store ? store.Ms + (long)time.GetElapsedTime(store.At).TotalMilliseconds : time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Follows the clock of the shared store.</summary>
    public void Follow(long storeNow) => _store = new StoreTime(storeNow, time.GetTimestamp());

    private sealed record StoreTime(long Ms, long At);
}
