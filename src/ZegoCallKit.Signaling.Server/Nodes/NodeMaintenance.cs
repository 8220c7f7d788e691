using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Limits;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Does the periodic work: ends rings at their deadline, sets users offline, and takes over from failed nodes. Every node does it, and all of it is idempotent.</summary>
internal sealed class NodeMaintenance(ICallStore store, CallUpdates updates, PresenceNotifier presence, NodeIdentity node, ServerClock clock, RateTable rates, CallSignalingOptions options, ILogger<NodeMaintenance> logger)
{
    public const long LeaseMs = 30_000;

    private const int Batch = 100;

    /// <summary>Handles all items that are due.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var due = await store.GetDueAsync(clock.Now, Batch, cancellationToken).ConfigureAwait(false);
            foreach (var item in due)
            {
                await RunAsync(item, cancellationToken).ConfigureAwait(false);
            }

            if (due.Count < Batch)
            {
                return;
            }
        }
    }

    /// <summary>Extends this node's lease. Returns false if the node had none.</summary>
    public ValueTask<bool> RenewLeaseAsync(CancellationToken cancellationToken = default) => store.RenewNodeAsync(node.Id, clock.Now + LeaseMs, cancellationToken);

    /// <summary>Takes over from nodes whose lease has expired, and removes outdated data.</summary>
    public async Task CleanUpAsync(CancellationToken cancellationToken = default)
    {
        rates.Sweep();
        await store.SweepAsync(clock.Now, cancellationToken).ConfigureAwait(false);
        foreach (var dead in await store.GetDeadNodesAsync(clock.Now, cancellationToken).ConfigureAwait(false))
        {
            if (dead != node.Id)
            {
                await TakeOverNodeAsync(dead, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Disconnects the devices of a failed node, and removes the node.</summary>
    public async Task TakeOverNodeAsync(string dead, CancellationToken cancellationToken = default)
    {
        var users = await store.GetUsersOfNodeAsync(dead, cancellationToken).ConfigureAwait(false);
        foreach (var user in users)
        {
            var now = clock.Now;
            var record = await store.GetUserAsync(user, now, cancellationToken).ConfigureAwait(false);
            foreach (var device in record.Devices.Where(device => device.Node == dead))
            {
                await store.DisconnectAsync(user, device.Device, device.Connection!, now, cancellationToken).ConfigureAwait(false);
            }

            await store.ScheduleAsync(DueKeys.OfUser(user), now + (long)options.PresenceGrace.TotalMilliseconds, cancellationToken).ConfigureAwait(false);
        }

        await store.RemoveNodeAsync(dead, cancellationToken).ConfigureAwait(false);
        ServerLog.NodeGone(logger, dead, users.Count);
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
                await presence.PublishAsync(user, cancellationToken).ConfigureAwait(false);
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
}
