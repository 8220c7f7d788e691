using System.Collections.Concurrent;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Rings the nodes of one process.</summary>
internal sealed class MemoryBellTower : IBellTower
{
    private readonly ConcurrentDictionary<string, Action<Bell>> _nodes = new(StringComparer.Ordinal);

    public ValueTask RingAsync(string node, Bell bell, CancellationToken cancellationToken = default)
    {
        if (_nodes.TryGetValue(node, out var onBell))
        {
            onBell(bell);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<IAsyncDisposable> ListenAsync(string node, Action<Bell> onBell, Action onDoubt, CancellationToken cancellationToken = default)
    {
        _nodes[node] = onBell;
        return new(new Listener(_nodes, node));
    }

    private sealed class Listener(ConcurrentDictionary<string, Action<Bell>> nodes, string node) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            nodes.TryRemove(node, out _);
            return ValueTask.CompletedTask;
        }
    }
}
