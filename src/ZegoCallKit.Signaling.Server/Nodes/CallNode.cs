using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>The life of this node: it listens for bells, keeps its lease, does what is due, and sends its clients elsewhere before it stops.</summary>
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

    // The host waits for the callbacks of its stopping; a client that takes nothing must not hold it up.
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
            _loops.Add(LoopAsync(DueEvery, "what is due", maintenance.RunDueAsync));
            _loops.Add(LoopAsync(LeaseEvery, "nodes", async token =>
            {
                await RenewAsync(token).ConfigureAwait(false);
                await maintenance.CleanUpAsync(token).ConfigureAwait(false);
            }));
        }

        // Registered after the connections' own callback, so that it is called before that cuts them.
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

    /// <summary>Extends the lease; if another node had taken it, all devices begin anew.</summary>
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

        // The callback of the host is synchronous, and what it registered before cuts the connections when this returns, also those whose farewell is still on its way: clients leave when they have it.
#pragma warning disable VSTHRD002
        _ = Task.WhenAny(LeaveAsync(endings), Task.Delay(DrainTimeout, TimeProvider.System)).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }

    // This node stood still for longer than its lease, and another one let its devices go: no notification rings here for them any more until they connect anew.
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
            // The node stops.
        }
    }
}
