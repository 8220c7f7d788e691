namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Holds whether this node accepts connections.</summary>
internal sealed class NodeState
{
    private int _isDraining;
    private volatile bool _isReady;

    /// <summary>Gets whether the node does its upkeep by itself, from time to time. Tests on a clock of their own do it when the clock has moved.</summary>
    public bool RunsMaintenance { get; init; } = true;

    /// <summary>Gets whether the node takes its time from a store that has one.</summary>
    public bool FollowsStore => RunsMaintenance;

    public bool IsReady
    {
        get => _isReady && !IsDraining;
        set => _isReady = value;
    }

    public bool IsDraining => Volatile.Read(ref _isDraining) != 0;

    /// <summary>Turns to draining. Returns false if it was before.</summary>
    public bool TryDrain() => Interlocked.Exchange(ref _isDraining, 1) == 0;
}
