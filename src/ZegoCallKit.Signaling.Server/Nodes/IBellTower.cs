namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Carries bells between nodes, at most once.</summary>
internal interface IBellTower
{
    ValueTask RingAsync(string node, Bell bell, CancellationToken cancellationToken = default);

    /// <summary>Listens for the bells of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="onBell">Called for each bell, in the order of its sender; must not block.</param>
    /// <param name="onDoubt">Called when bells may have been lost, so that the node looks into the store.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    ValueTask<IAsyncDisposable> ListenAsync(string node, Action<Bell> onBell, Action onDoubt, CancellationToken cancellationToken = default);
}
