using System.Text.Json;
using StackExchange.Redis;
using ZegoCallKit.Signaling.Server.Nodes;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>Notifies nodes by Redis publish and subscribe, which loses what is published while a node is not connected. After each interruption, the node therefore reads the store.</summary>
internal sealed class RedisNodeBackplane(RedisLink link, RedisKeys keys) : INodeBackplane
{
    public async ValueTask NotifyAsync(string node, NodeNotification notification, CancellationToken cancellationToken = default)
    {
        var connection = await link.ConnectionAsync().ConfigureAwait(false);
        await connection.GetSubscriber().PublishAsync(keys.Notifications(node), JsonSerializer.SerializeToUtf8Bytes(notification, RedisJson.Default.NodeNotification)).ConfigureAwait(false);
    }

    public async ValueTask<IAsyncDisposable> SubscribeAsync(string node, Action<NodeNotification> onNotification, Action onNotificationsLost, CancellationToken cancellationToken = default)
    {
        // Nothing of an earlier attempt that failed may stay subscribed: each notification would arrive twice.
        var connection = await link.ConnectionAsync().ConfigureAwait(false);
        await connection.GetSubscriber().UnsubscribeAsync(keys.Notifications(node)).ConfigureAwait(false);
        var queue = await connection.GetSubscriber().SubscribeAsync(keys.Notifications(node)).ConfigureAwait(false);
        queue.OnMessage(message =>
        {
            if (JsonSerializer.Deserialize((byte[])message.Message!, RedisJson.Default.NodeNotification) is { } notification)
            {
                onNotification(notification);
            }
        });
        return new Subscription(connection, queue, onNotificationsLost);
    }

    private sealed class Subscription : IAsyncDisposable
    {
        private readonly IConnectionMultiplexer _connection;
        private readonly ChannelMessageQueue _queue;
        private readonly Action _onNotificationsLost;

        public Subscription(IConnectionMultiplexer connection, ChannelMessageQueue queue, Action onNotificationsLost)
        {
            (_connection, _queue, _onNotificationsLost) = (connection, queue, onNotificationsLost);
            _connection.ConnectionRestored += OnRestored;
        }

        public async ValueTask DisposeAsync()
        {
            _connection.ConnectionRestored -= OnRestored;
            await _queue.UnsubscribeAsync().ConfigureAwait(false);
        }

        private void OnRestored(object? sender, ConnectionFailedEventArgs e) => _onNotificationsLost();
    }
}
