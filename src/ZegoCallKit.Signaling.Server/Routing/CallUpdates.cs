using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Applies the consequences of a changed call: missed calls, histories, and when the call is due next. All of it is idempotent.</summary>
internal sealed class CallUpdates(ICallStore store, InboxWriter inboxes, ServerClock clock, CallSignalingOptions options, ServerMetrics metrics, IEnumerable<ICallObserver> observers)
{
    /// <summary>Sends a missed call to all devices of members who did not answer, once: inboxes know duplicates for a few minutes only, and a call may last for hours.</summary>
    public async ValueTask NotifyMissedAsync(CallRecord call, IEnumerable<MemberRecord> members, CancellationToken cancellationToken = default)
    {
        var told = members.Where(static member => member is { HasMissed: true, IsToldMissed: false }).ToList();
        foreach (var member in told)
        {
            if (call.RingOf(member) is not { } ring)
            {
                continue;
            }

            var missed = new InboxEntry
            {
                // Clients cannot send an id that contains a slash.
                Id = ring.Id + "/missed",
                From = ring.From,
                Device = ring.Device,
                Call = call.Call,
                Intent = WireIntents.Missed,
                SentAt = ring.SentAt,
                Deadline = member.Deadline,
                TraceParent = ring.TraceParent,
                Expires = clock.Now + (long)options.MissedLife.TotalMilliseconds,
                Payload = ring.Payload,
            };
            var result = await inboxes.KeepAsync(member.User, missed, cancellationToken).ConfigureAwait(false);
            if (!result.IsDuplicate)
            {
                metrics.CountRing(member.State is MemberState.Canceled ? CallHistory.Canceled : CallHistory.Missed);
            }
        }

        if (told.Count > 0)
        {
            await store.ChangeCallAsync(call.Call, before => before is null ? null : CallRules.TellMissed(before, told), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Updates the histories of all members, and notifies the observers of calls.</summary>
    public ValueTask WriteHistoriesAsync(CallRecord call, CancellationToken cancellationToken = default) =>
        UntilNewestAsync(call, newest => WriteOnceAsync(newest, cancellationToken), cancellationToken);

    /// <summary>Schedules the call for its next change, which is never in the past: what is due is handled until it is not due any more.</summary>
    public ValueTask ScheduleAsync(CallRecord call, CancellationToken cancellationToken = default) => UntilNewestAsync(
        call,
        newest => store.ScheduleAsync(DueKeys.OfCall(newest.Call), Math.Max(CallRules.NextDue(newest), clock.Now + 1), cancellationToken),
        cancellationToken);

    // Another node may have changed the call and written the same in the meantime, so the last write must come from the newest state.
    private async ValueTask UntilNewestAsync(CallRecord call, Func<CallRecord, ValueTask> write, CancellationToken cancellationToken)
    {
        CallRecord? newest = call;
        do
        {
            call = newest;
            await write(call).ConfigureAwait(false);
            newest = await store.GetCallAsync(call.Call, cancellationToken).ConfigureAwait(false);
        }
        while (newest?.Version > call.Version);
    }

    private async ValueTask WriteOnceAsync(CallRecord call, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            observer.OnCall(call);
        }

        foreach (var member in call.Members)
        {
            if (CallHistory.EntryOf(call, member) is { } entry)
            {
                await store.PutHistoryAsync(member.User, entry, clock.Now, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await store.RemoveHistoryAsync(member.User, call.Call, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
