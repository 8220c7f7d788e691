namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Carries bells between nodes, at most once.</summary>
internal interface INodeBackplane
{
    ValueTask NotifyAsync(string node, NodeNotification notification, CancellationToken cancellationToken = default);

    /// <summary>Listens for the bells of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="onNotification">Called for each bell, in the order of its sender; must not block.</param>
    /// <param name="onNotificationsLost">Called when bells may have been lost, so that the node looks into the store.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    ValueTask<IAsyncDisposable> SubscribeAsync(string node, Action<NodeNotification> onNotification, Action onNotificationsLost, CancellationToken cancellationToken = default);
}
