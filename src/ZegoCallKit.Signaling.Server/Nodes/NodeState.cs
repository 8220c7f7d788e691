namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Represents whether this node accepts connections, and how it runs.</summary>
internal sealed class NodeState
{
    private int _isDraining;
    private volatile bool _isReady;

    /// <summary>Gets whether the node runs its maintenance periodically. Tests with a simulated clock run it themselves after advancing the clock.</summary>
    public bool RunsMaintenance { get; init; } = true;

    /// <summary>Gets whether the node follows the clock of its store, if the store has one.</summary>
    public bool FollowsStore => RunsMaintenance;

    public bool IsReady
    {
        get => _isReady && !IsDraining;
        set => _isReady = value;
    }

    public bool IsDraining => Volatile.Read(ref _isDraining) != 0;

    /// <summary>Starts draining. Returns false if the node is draining already.</summary>
    public bool TryDrain() => Interlocked.Exchange(ref _isDraining, 1) == 0;
}
