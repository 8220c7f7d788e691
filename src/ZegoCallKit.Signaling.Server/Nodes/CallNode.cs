using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Runs this node: subscribes to notifications, extends the lease, runs the maintenance, and tells the clients to connect to another node before it stops.</summary>
internal sealed class CallNode(
    INodeBackplane backplane,
    NodeMaintenance maintenance,
    ConnectionTable connections,
    PresenceNotifier presence,
    NodeIdentity identity,
    NodeState state,
    ServerClock clock,
    IHostApplicationLifetime lifetime,
    CallSignalingOptions options,
    ILogger<CallNode> logger) : IHostedService, IAsyncDisposable
{
    public static readonly TimeSpan DueEvery = TimeSpan.FromMilliseconds(250);
    public static readonly TimeSpan LeaseEvery = TimeSpan.FromSeconds(10);

    // The host waits for its stopping callbacks; a client that does not read must not delay it for longer.
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopped = new();
    private readonly List<Task> _loops = [];
    private IAsyncDisposable? _listener;
    private CancellationTokenRegistration _stopping;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await maintenance.RenewLeaseAsync(cancellationToken).ConfigureAwait(false);
        _listener = await backplane.SubscribeAsync(identity.Id, OnNotification, OnNotificationsLost, cancellationToken).ConfigureAwait(false);
        if (state.RunsMaintenance)
        {
            _loops.Add(LoopAsync(DueEvery, "due items", maintenance.RunDueAsync));
            _loops.Add(LoopAsync(LeaseEvery, "nodes", async token =>
            {
                await RenewAsync(token).ConfigureAwait(false);
                await maintenance.CleanUpAsync(token).ConfigureAwait(false);
            }));
        }

        // Callbacks run in reverse order: this one is registered after the one that aborts the connections, and runs before it.
        _stopping = lifetime.ApplicationStopping.Register(Drain);
        state.IsReady = true;
        ServerLog.Started(logger, identity.Id);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Drain();
        await _stopped.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_loops).ConfigureAwait(false);
        if (_listener is not null)
        {
            await _listener.DisposeAsync().ConfigureAwait(false);
            _listener = null;
            await maintenance.TakeOverNodeAsync(identity.Id, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.DisposeAsync().ConfigureAwait(false);
        _stopped.Dispose();
    }

    /// <summary>Extends the lease. If it had expired and another node took over, all devices must connect again.</summary>
    public async Task RenewAsync(CancellationToken cancellationToken = default)
    {
        if (!await maintenance.RenewLeaseAsync(cancellationToken).ConfigureAwait(false))
        {
            DisconnectAll();
        }
    }

    private void Drain()
    {
        if (!state.TryDrain())
        {
            return;
        }

        var all = connections.All;
        ServerLog.Draining(logger, identity.Id, all.Count);
        var spread = options.DrainSpread.TotalMilliseconds;
        var endings = all.Select((connection, index) => connection.EndAsync(WireReasons.Draining, TimeSpan.FromMilliseconds(spread * index / all.Count)));

        // The host's callback is synchronous, and when it returns, the host aborts all connections, including those whose goodbye is still in transit. So this waits until the clients have left.
#pragma warning disable VSTHRD002
        _ = Task.WhenAny(LeaveAsync(endings), Task.Delay(DrainTimeout, TimeProvider.System)).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    // This node was suspended for longer than its lease, and another node disconnected its devices in the store. No notifications arrive here for them until they connect again.
    private void DisconnectAll()
    {
        var all = connections.All;
        ServerLog.LeaseLost(logger, identity.Id, all.Count);
        var spread = options.DrainSpread.TotalMilliseconds;
        foreach (var (index, connection) in all.Index())
        {
            _ = connection.EndAsync(WireReasons.Unavailable, TimeSpan.FromMilliseconds(spread * index / all.Count));
        }
    }

    private async Task LeaveAsync(IEnumerable<Task> endings)
    {
        await Task.WhenAll(endings).ConfigureAwait(false);
        await connections.WaitUntilEmptyAsync().ConfigureAwait(false);
    }

    private void OnNotification(NodeNotification notification)
    {
        if (notification.IsPresence)
        {
            presence.Refresh(notification.User);
        }
        else if (notification.Replaced is { } replaced)
        {
            _ = connections.Find(replaced)?.EndAsync(WireReasons.Replaced, TimeSpan.Zero);
        }
        else
        {
            foreach (var connection in connections.OfUser(notification.User))
            {
                if (notification.Transient is null)
                {
                    connection.Pump?.Wake(notification.Seq);
                }
                else if (notification.Transient.Except != connection.Device)
                {
                    connection.Pump?.DeliverTransient(notification.Seq, notification.Transient);
                }
            }
        }
    }

    private void OnNotificationsLost()
    {
        foreach (var connection in connections.All)
        {
            connection.Pump?.WakeForAll();
            foreach (var user in connection.Watched)
            {
                presence.Refresh(user);
            }
        }
    }

    private async Task LoopAsync(TimeSpan every, string task, Func<CancellationToken, Task> run)
    {
        using var timer = new PeriodicTimer(every, clock.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopped.Token).ConfigureAwait(false))
            {
                try
                {
                    await run(_stopped.Token).ConfigureAwait(false);
                }
#pragma warning disable CA1031 // The store is away, say: it is tried again with the next tick.
                catch (Exception fault) when (!_stopped.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    ServerLog.MaintenanceFailed(logger, task, fault);
                }
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The node is stopping.
        }
    }
}
