using StackExchange.Redis;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>Holds the connection to Redis, which is established when it is first used. Redis may be unavailable when the server starts and at any later time.</summary>
internal sealed class RedisLink(Func<Task<IConnectionMultiplexer>> connect, bool isOwner) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _connection;

    public Task<IConnectionMultiplexer> ConnectionAsync()
    {
        lock (_gate)
        {
            // A failed attempt is repeated.
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
