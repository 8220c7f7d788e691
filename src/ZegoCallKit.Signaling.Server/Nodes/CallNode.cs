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
    private volatile IAsyncDisposable? _listener;
    private CancellationTokenRegistration _stopping;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Callbacks run in reverse order: this one is registered after the one that aborts the connections, and runs before it.
        _stopping = lifetime.ApplicationStopping.Register(Drain);
        try
        {
            await JoinAsync(cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The store is away, say: the node is not ready until a later attempt succeeds.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ServerLog.MaintenanceFailed(logger, "the start", fault);
        }

        if (state.RunsMaintenance)
        {
            _loops.Add(LoopAsync(DueEvery, "due items", async token =>
            {
                await JoinAsync(token).ConfigureAwait(false);
                await maintenance.RunDueAsync(token).ConfigureAwait(false);
            }));

            // The lease waits for nothing else: a node that takes over another one for longer than its lease would be taken for dead itself.
            _loops.Add(LoopAsync(LeaseEvery, "the lease", token => _listener is null ? Task.CompletedTask : RenewAsync(token)));
            _loops.Add(LoopAsync(LeaseEvery, "nodes", token => _listener is null ? Task.CompletedTask : maintenance.CleanUpAsync(token)));
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Drain();
        await _stopped.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_loops).ConfigureAwait(false);
        if (_listener is { } listener)
        {
            _listener = null;
            await LeaveAsync(() => listener.DisposeAsync()).ConfigureAwait(false);
            await LeaveAsync(() => new ValueTask(maintenance.TakeOverNodeAsync(identity.Id, cancellationToken))).ConfigureAwait(false);
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

    /// <summary>Takes a lease and subscribes to notifications, unless this node has done so. From then on it is ready.</summary>
    public async Task JoinAsync(CancellationToken cancellationToken = default)
    {
        if (_listener is null)
        {
            await maintenance.RenewLeaseAsync(cancellationToken).ConfigureAwait(false);
            _listener = await backplane.SubscribeAsync(identity.Id, OnNotification, OnNotificationsLost, cancellationToken).ConfigureAwait(false);
            state.IsReady = true;
            ServerLog.Started(logger, identity.Id);
        }
    }

    private async Task LeaveAsync(Func<ValueTask> leave)
    {
        try
        {
            await leave().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The store is away, say: the lease expires, and another node takes over.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            ServerLog.NotHandedOver(logger, identity.Id, fault);
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
        var endings = EndAsync(all, WireReasons.Draining);

        // The host's callback is synchronous, and when it returns, the host aborts all connections, including those whose goodbye is still in transit. So this waits until the clients have left.
#pragma warning disable VSTHRD002
        _ = Task.WhenAny(WaitUntilEmptyAsync(endings), Task.Delay(DrainTimeout, TimeProvider.System)).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    // This node was suspended for longer than its lease, and another node disconnected its devices in the store. No notifications arrive here for them until they connect again.
    private void DisconnectAll()
    {
        var all = connections.All;
        ServerLog.LeaseLost(logger, identity.Id, all.Count);
        _ = EndAsync(all, WireReasons.Unavailable);
    }

    private Task EndAsync(ICollection<DeviceConnection> all, string reason) =>
        Task.WhenAll(all.Select((connection, index) => connection.EndAsync(reason, options.DrainSpread * index / all.Count)));

    private async Task WaitUntilEmptyAsync(Task endings)
    {
        await endings.ConfigureAwait(false);
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
            _ = connections.Find(replaced)?.ReplaceAsync();
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
                catch (Exception fault) when (fault is not OperationCanceledException || !_stopped.IsCancellationRequested)
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
