using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Routes rings: checks each receiver, starts the ring in the call and delivers it.</summary>
internal sealed class RingRoute(ICallStore store, InboxWriter inboxes, AttemptCheck check, CallNews news, OfflineRings offline, CallSignalingOptions options, ILogger<RingRoute> logger)
{
    public async ValueTask<IReadOnlyList<WireReceipt>> SendAsync(Sending sending, CancellationToken cancellationToken = default)
    {
        var envelope = sending.Envelope;
        var change = await PrepareAsync(sending, cancellationToken).ConfigureAwait(false);
        if (change.Refusals.Count == envelope.To.Count && change.Ring.Silent.Count == 0)
        {
            return [.. envelope.To.Select(user => Sending.Refuse(user, change.Refusals[user]))];
        }

        var mayRing = false;
        var call = await store.ChangeCallAsync(
            envelope.Call!,
            before =>
            {
                mayRing = change.Ring.MayRing(before);
                return change.Ring.Apply(before, sending.Now);
            },
            cancellationToken).ConfigureAwait(false);
        if (!mayRing || call is null)
        {
            return sending.Refuse(WireReasons.NotMember);
        }

        ServerLog.Call(logger, call.Call, "rings");
        await news.ScheduleAsync(call, cancellationToken).ConfigureAwait(false);
        var receipts = new List<WireReceipt>();
        foreach (var user in envelope.To)
        {
            receipts.Add(change.Refusals.TryGetValue(user, out var reason) ? Sending.Refuse(user, reason) : await RingAsync(sending, call, user, cancellationToken).ConfigureAwait(false));
        }

        await news.TellMissedAsync(call, call.Members.Where(member => member.IsSilent && member.Ring == envelope.Id), cancellationToken).ConfigureAwait(false);
        await news.WriteHistoriesAsync(call, cancellationToken).ConfigureAwait(false);
        return receipts;
    }

    private async ValueTask<(RingChange Ring, Dictionary<string, string> Refusals)> PrepareAsync(Sending sending, CancellationToken cancellationToken)
    {
        var envelope = sending.Envelope;
        var refusals = new Dictionary<string, string>(StringComparer.Ordinal);
        var silent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var user in envelope.To)
        {
            var refusal = user == sending.User ? WireReasons.Invalid : await check.RefusalAsync(sending, user, true, cancellationToken).ConfigureAwait(false);
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
            From = sending.User,
            Device = sending.Device,
            SentAt = sending.Now,
            TraceParent = sending.ToEntry("", 0).TraceParent,
            Payload = envelope.Payload,
        };
        var users = envelope.To.Where(user => silent.Contains(user) || !refusals.ContainsKey(user)).ToList();
        var deadline = sending.Now + Math.Min(envelope.RingMs!.Value, (long)options.MaxRing.TotalMilliseconds);
        return (new RingChange(ring, envelope.Call!, users, silent, envelope.Kind, deadline), refusals);
    }

    private async ValueTask<WireReceipt> RingAsync(Sending sending, CallRecord call, string user, CancellationToken cancellationToken)
    {
        if (call.Find(user) is not { } member)
        {
            // The call is full.
            return Sending.Refuse(user, WireReasons.TooLarge);
        }

        // A member that is in the call already has nothing to answer, but may want to know.
        var deadline = member.Ring == sending.Envelope.Id ? member.Deadline : sending.Now + Math.Min(sending.Envelope.RingMs!.Value, (long)options.MaxRing.TotalMilliseconds);
        var entry = sending.ToEntry(user, 0) with { Deadline = deadline, Expires = deadline, CollapseId = RingCollapse.Of(call.Call), IsSticky = member.State is MemberState.Ringing };
        var result = await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false);
        var receipt = InboxWriter.ReceiptOf(user, entry, result);
        var isPushed = await offline.ConsiderAsync(sending, user, result, deadline, cancellationToken).ConfigureAwait(false);
        return isPushed && receipt.Devices == 0 ? receipt with { Outcome = WireOutcomes.Pushed } : receipt;
    }
}
