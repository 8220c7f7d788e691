using System.Text.Json;
using StackExchange.Redis;
using ZegoCallKit.Signaling.Server.Nodes;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>Rings nodes by publish and subscribe, which forgets what is sent while somebody is not connected: after each interruption the node looks into the store.</summary>
internal sealed class RedisBellTower(RedisLink link, RedisKeys keys) : IBellTower
{
    public async ValueTask RingAsync(string node, Bell bell, CancellationToken cancellationToken = default)
    {
        var connection = await link.ConnectionAsync().ConfigureAwait(false);
        await connection.GetSubscriber().PublishAsync(keys.Bell(node), JsonSerializer.SerializeToUtf8Bytes(bell, RedisJson.Default.Bell)).ConfigureAwait(false);
    }

    public async ValueTask<IAsyncDisposable> ListenAsync(string node, Action<Bell> onBell, Action onDoubt, CancellationToken cancellationToken = default)
    {
        var connection = await link.ConnectionAsync().ConfigureAwait(false);
        var queue = await connection.GetSubscriber().SubscribeAsync(keys.Bell(node)).ConfigureAwait(false);
        queue.OnMessage(message =>
        {
            if (JsonSerializer.Deserialize((byte[])message.Message!, RedisJson.Default.Bell) is { } bell)
            {
                onBell(bell);
            }
        });
        return new Listener(connection, queue, onDoubt);
    }

    private sealed class Listener : IAsyncDisposable
    {
        private readonly IConnectionMultiplexer _connection;
        private readonly ChannelMessageQueue _queue;
        private readonly Action _onDoubt;

        public Listener(IConnectionMultiplexer connection, ChannelMessageQueue queue, Action onDoubt)
        {
            (_connection, _queue, _onDoubt) = (connection, queue, onDoubt);
            _connection.ConnectionRestored += OnRestored;
        }

        public async ValueTask DisposeAsync()
        {
            _connection.ConnectionRestored -= OnRestored;
            await _queue.UnsubscribeAsync().ConfigureAwait(false);
        }

        private void OnRestored(object? sender, ConnectionFailedEventArgs e) => _onDoubt();
    }
}
