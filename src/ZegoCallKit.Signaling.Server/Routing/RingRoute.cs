using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Routes rings: checks each receiver, starts the ring in the call and delivers it.</summary>
internal sealed class RingRoute(ICallStore store, InboxWriter inboxes, AttemptCheck check, CallUpdates updates, OfflineRings offline, CallSignalingOptions options, ILogger<RingRoute> logger)
{
    public async ValueTask<IReadOnlyList<WireReceipt>> SendAsync(ReceivedEnvelope received, CancellationToken cancellationToken = default)
    {
        var envelope = received.Envelope;
        var change = await PrepareAsync(received, cancellationToken).ConfigureAwait(false);
        if (change.Refusals.Count == envelope.To.Count && change.Ring.Silent.Count == 0)
        {
            return [.. envelope.To.Select(user => ReceivedEnvelope.Refuse(user, change.Refusals[user]))];
        }

        var mayRing = false;
        var call = await store.ChangeCallAsync(
            envelope.Call!,
            before =>
            {
                mayRing = change.Ring.MayRing(before);
                return change.Ring.Apply(before, received.Now);
            },
            cancellationToken).ConfigureAwait(false);
        if (!mayRing || call is null)
        {
            return received.Refuse(WireReasons.NotMember);
        }

        ServerLog.Call(logger, call.Call, "rings");
        await updates.ScheduleAsync(call, cancellationToken).ConfigureAwait(false);
        var receipts = new List<WireReceipt>();
        foreach (var user in envelope.To)
        {
            receipts.Add(change.Refusals.TryGetValue(user, out var reason) ? ReceivedEnvelope.Refuse(user, reason) : await RingAsync(received, call, user, cancellationToken).ConfigureAwait(false));
        }

        await updates.NotifyMissedAsync(call, call.Members.Where(member => member.IsSilent && member.Ring == envelope.Id), cancellationToken).ConfigureAwait(false);
        await updates.WriteHistoriesAsync(call, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    private async ValueTask<(RingChange Ring, Dictionary<string, string> Refusals)> PrepareAsync(ReceivedEnvelope received, CancellationToken cancellationToken)
    {
        var envelope = received.Envelope;
        var refusals = new Dictionary<string, string>(StringComparer.Ordinal);
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var user in envelope.To)
        {
            var refusal = user == received.User ? WireReasons.Invalid : await check.RefusalAsync(received, user, true, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
            {
                refusals[user] = refusal;
            }

            if (refusal is WireReasons.DoNotDisturb)
            {
                silent.Add(user);
            }
        }

        var ring = new RingRecord
        {
            Id = envelope.Id,
            From = received.User,
            Device = received.Device,
            SentAt = received.Now,
            Key = envelope.CollapseKey,
            TraceParent = received.ToEntry("", 0).TraceParent,
            Payload = envelope.Payload,
        };
        var users = envelope.To.Where(user => silent.Contains(user) || !refusals.ContainsKey(user)).ToList();
        var deadline = received.Now + Math.Min(envelope.RingMs!.Value, (long)options.MaxRing.TotalMilliseconds);
        return (new RingChange(ring, envelope.Call!, users, silent, envelope.Kind, deadline) { Lost = await FindLostAsync(received, users, cancellationToken).ConfigureAwait(false) }, refusals);
    }

    private async ValueTask<HashSet<string>> FindLostAsync(ReceivedEnvelope received, List<string> users, CancellationToken cancellationToken)
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var call = await store.GetCallAsync(received.Envelope.Call!, cancellationToken).ConfigureAwait(false);
        foreach (var user in users)
        {
            if (call?.Find(user) is { IsIn: true, Device: { } device } && !(await store.GetUserAsync(user, received.Now, cancellationToken).ConfigureAwait(false)).IsConnected(device))
            {
                lost.Add(user);
            }
        }

        return lost;
    }

    private async ValueTask<WireReceipt> RingAsync(ReceivedEnvelope received, CallRecord call, string user, CancellationToken cancellationToken)
    {
        if (call.Find(user) is not { } member)
        {
            // The call has the maximum number of members.
            return ReceivedEnvelope.Refuse(user, WireReasons.TooLarge);
        }

        if (member.State is MemberState.Declined)
        {
            // A repeated invitation; the answer is in the sender's inbox.
            return ReceivedEnvelope.Refuse(user, WireReasons.Answered);
        }

        // A member who is in the call on a connected device has nothing to answer, but is notified.
        var deadline = member.Ring == received.Envelope.Id ? member.Deadline : received.Now + Math.Min(received.Envelope.RingMs!.Value, (long)options.MaxRing.TotalMilliseconds);
        var entry = received.ToEntry(user, 0) with { Deadline = deadline, Expires = deadline, CollapseId = RingCollapse.Of(call.Call), IsSticky = member.State is MemberState.Ringing };
        var result = await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false);
        var receipt = InboxWriter.ReceiptOf(user, entry, result);
        var isPushed = await offline.WakeDevicesAsync(received, member, result, deadline, cancellationToken).ConfigureAwait(false);
        return isPushed && receipt.Devices == 0 ? receipt with { Outcome = WireOutcomes.Pushed } : receipt;
    }
}
