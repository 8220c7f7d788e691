using System.Collections.Concurrent;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Notifies the nodes of one process.</summary>
internal sealed class MemoryNodeBackplane : INodeBackplane
{
    private readonly ConcurrentDictionary<string, Action<NodeNotification>> _nodes = new(StringComparer.Ordinal);

    public ValueTask NotifyAsync(string node, NodeNotification notification, CancellationToken cancellationToken = default)
    {
        if (_nodes.TryGetValue(node, out var onNotification))
        {
            onNotification(notification);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IAsyncDisposable> SubscribeAsync(string node, Action<NodeNotification> onNotification, Action onNotificationsLost, CancellationToken cancellationToken = default)
    {
        _nodes[node] = onNotification;
        return new(new Subscription(_nodes, node));
    }

    private sealed class Subscription(ConcurrentDictionary<string, Action<NodeNotification>> nodes, string node) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            nodes.TryRemove(node, out _);
            return ValueTask.CompletedTask;
        }
    }
}
