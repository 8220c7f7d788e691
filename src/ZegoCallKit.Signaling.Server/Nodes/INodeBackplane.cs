namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Carries notifications between nodes, at most once.</summary>
internal interface INodeBackplane
{
    ValueTask NotifyAsync(string node, NodeNotification notification, CancellationToken cancellationToken = default);

    /// <summary>Subscribes to the notifications for a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="onNotification">Called for each notification, in the order of its sender; must not block.</param>
    /// <param name="onNotificationsLost">Called when notifications may have been lost, so that the node reads the store.</param>
    /// <param name="cancellationToken">Cancels subscribing.</param>
    ValueTask<IAsyncDisposable> SubscribeAsync(string node, Action<NodeNotification> onNotification, Action onNotificationsLost, CancellationToken cancellationToken = default);
}
