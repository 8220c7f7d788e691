using StackExchange.Redis;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>The connection to Redis, made at its first use. Redis may be away when the server starts and at any time later.</summary>
internal sealed class RedisLink(Func<Task<IConnectionMultiplexer>> connect, bool isOwner) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _connection;

    public Task<IConnectionMultiplexer> ConnectionAsync()
    {
        lock (_gate)
        {
            // An attempt that failed is made again.
            return _connection = _connection is null or { IsFaulted: true } or { IsCanceled: true } ? connect() : _connection;
        }
    }

    public async ValueTask<IDatabase> DatabaseAsync() => (await ConnectionAsync().ConfigureAwait(false)).GetDatabase();

    public async ValueTask DisposeAsync()
    {
        Task<IConnectionMultiplexer>? connection;
        lock (_gate)
        {
            connection = _connection;
        }

        if (isOwner && connection is { IsCompletedSuccessfully: true })
        {
            await (await connection.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }
}
