using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Limits;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Does the periodic work: ends rings at their deadline, sets users offline, and takes over from failed nodes. Every node does it, and all of it is idempotent. A part that fails is repeated later and stops no other.</summary>
internal sealed class NodeMaintenance(
    ICallStore store,
    CallUpdates updates,
    PresenceNotifier presence,
    ConnectionTable connections,
    NodeIdentity node,
    ServerClock clock,
    RateTable rates,
    CallSignalingOptions options,
    ILogger<NodeMaintenance> logger)
{
    public const long LeaseMs = 30_000;

    private const int Batch = 100;
    private const int MaxBatches = 100;

    /// <summary>Defines after how many milliseconds a due item that failed is due again.</summary>
    private const long RetryMs = 1_000;

    /// <summary>Handles the items that are due now, up to a limit.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.Now;
        for (var batch = 0; batch < MaxBatches; batch++)
        {
            var due = await store.GetDueAsync(now, Batch, cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(due.Select(item => RunOrRetryAsync(item, cancellationToken))).ConfigureAwait(false);
            if (due.Count < Batch)
            {
                return;
            }
        }
    }

    /// <summary>Extends this node's lease. Returns false if the node had none.</summary>
    public ValueTask<bool> RenewLeaseAsync(CancellationToken cancellationToken = default) => store.RenewNodeAsync(node.Id, clock.Now + LeaseMs, cancellationToken);

    /// <summary>Disconnects devices whose connection to this node ended while the store was away, takes over from nodes whose lease has expired, and removes outdated data.</summary>
    public async Task CleanUpAsync(CancellationToken cancellationToken = default)
    {
        rates.Sweep();
        presence.RefreshFailed();
        await TryAsync("outdated data", () => store.SweepAsync(clock.Now, cancellationToken), cancellationToken).ConfigureAwait(false);
        await TryAsync("connections", () => DisconnectEndedAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        foreach (var dead in await store.GetDeadNodesAsync(clock.Now, cancellationToken).ConfigureAwait(false))
        {
            if (dead != node.Id)
            {
                await TryAsync($"node {dead}", () => new ValueTask(TakeOverNodeAsync(dead, cancellationToken)), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Disconnects the devices of a failed node, and removes the node if all of them are disconnected. Does nothing while another node does this.</summary>
    public async Task TakeOverNodeAsync(string dead, CancellationToken cancellationToken = default)
    {
        if (!await ClaimAsync(dead, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var all = await store.GetConnectionsAsync(dead, cancellationToken).ConfigureAwait(false);
        var isComplete = true;
        foreach (var batch in all.Chunk(Batch))
        {
            if (!await ClaimAsync(dead, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            isComplete &= await DisconnectAsync(batch, cancellationToken).ConfigureAwait(false);
        }

        if (isComplete)
        {
            await store.RemoveNodeAsync(dead, cancellationToken).ConfigureAwait(false);
            ServerLog.NodeGone(logger, dead, all.DistinctBy(static connection => connection.User).Count());
        }
    }

    // If this node fails meanwhile, another one continues when the claim has expired.
    private ValueTask<bool> ClaimAsync(string dead, CancellationToken cancellationToken) => store.ClaimNodeAsync(dead, node.Id, clock.Now, clock.Now + LeaseMs, cancellationToken);

    private async ValueTask DisconnectEndedAsync(CancellationToken cancellationToken)
    {
        var all = await store.GetConnectionsAsync(node.Id, cancellationToken).ConfigureAwait(false);
        foreach (var batch in all.Where(connection => connections.Find(connection.Connection) is null).Chunk(Batch))
        {
            await DisconnectAsync(batch, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> DisconnectAsync(IEnumerable<NodeConnection> ended, CancellationToken cancellationToken)
    {
        var isDone = await Task.WhenAll(ended.Select(connection =>
            TryAsync(DueKeys.OfUser(connection.User), () => DisconnectAsync(connection, cancellationToken), cancellationToken).AsTask())).ConfigureAwait(false);
        return Array.TrueForAll(isDone, static done => done);
    }

    private async ValueTask DisconnectAsync(NodeConnection connection, CancellationToken cancellationToken)
    {
        // Scheduled first: when the device is disconnected, no node finds the connection again.
        var now = clock.Now;
        await store.ScheduleAsync(DueKeys.OfUser(connection.User), now + (long)options.PresenceGrace.TotalMilliseconds, cancellationToken).ConfigureAwait(false);
        await store.DisconnectAsync(connection, now, saidGoodbye: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunOrRetryAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (!await TryAsync(item.Key, () => RunAsync(item, cancellationToken), cancellationToken).ConfigureAwait(false))
        {
            await store.ScheduleAsync(item.Key, clock.Now + RetryMs, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask RunAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (DueKeys.CallOf(item.Key) is { } id)
        {
            await UpdateCallAsync(id, item, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (DueKeys.UserOf(item.Key) is { } user)
        {
            var now = clock.Now;
            if (await store.TrySetOfflineAsync(user, now - (long)options.PresenceGrace.TotalMilliseconds, now, cancellationToken).ConfigureAwait(false))
            {
                await presence.PublishTransitionAsync(user, isOnline: false, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (DueKeys.StatusOf(item.Key) is { } status)
        {
            await presence.PublishAsync(status, cancellationToken).ConfigureAwait(false);
        }

        await store.DoneAsync(item, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask UpdateCallAsync(string id, DueItem item, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var call = await store.ChangeCallAsync(id, before => before is null ? null : CallRules.Expire(before, now), cancellationToken).ConfigureAwait(false);
        if (call is null)
        {
            await store.DoneAsync(item, cancellationToken).ConfigureAwait(false);
            return;
        }

        await updates.NotifyMissedAsync(call, call.Members.Where(static member => member.State is MemberState.Missed), cancellationToken).ConfigureAwait(false);
        await updates.WriteHistoriesAsync(call, cancellationToken).ConfigureAwait(false);
        await updates.ScheduleAsync(call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a part of the work. Returns false if it failed; throws if the store is away, because then the rest would fail, too.</summary>
    private async ValueTask<bool> TryAsync(string task, Func<ValueTask> run, CancellationToken cancellationToken)
    {
        try
        {
            await run().ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // One user, call or node must not stop the work for the others.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ServerLog.MaintenanceFailed(logger, task, fault);
            await store.CheckAsync(cancellationToken).ConfigureAwait(false);
            return false;
        }
    }
}
