using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Routes withdrawn rings, and the end of calls.</summary>
internal sealed class StopRoute(ICallStore store, InboxWriter inboxes, CallUpdates updates, MessageRoute messages, ILogger<StopRoute> logger)
{
    private const long LifeMs = 3_600_000;

    public async ValueTask<IReadOnlyList<WireReceipt>> SendAsync(ReceivedEnvelope received, CancellationToken cancellationToken = default)
    {
        var envelope = received.Envelope;
        var meeting = envelope.ReplacedBy is { } other ? await store.GetCallAsync(other, cancellationToken).ConfigureAwait(false) : null;
        var change = new StopChange(received.User, envelope.To, meeting);
        var rang = new HashSet<string>(StringComparer.Ordinal);
        var wasOpen = false;
        var call = await store.ChangeCallAsync(
            envelope.Call!,
            before =>
            {
                wasOpen = before is { EndedAt: null };
                rang = [.. before?.Members.Where(static member => member.State is MemberState.Ringing).Select(static member => member.User) ?? []];
                return change.Apply(before, received.Now);
            },
            cancellationToken).ConfigureAwait(false);
        if (call is null)
        {
            // This server never knew the call or has forgotten it, so the envelope is an ordinary message.
            return await messages.SendAsync(received, cancellationToken).ConfigureAwait(false);
        }

        if (change.Refusal(call) is { } refusal)
        {
            return received.Refuse(refusal);
        }

        ServerLog.Call(logger, call.Call, "stopped");
        var receipts = new List<WireReceipt>();
        foreach (var user in envelope.To.Count > 0 ? envelope.To : [.. call.Members.Where(static member => member is { State: not MemberState.Declined, IsSilent: false }).Select(static member => member.User)])
        {
            if (call.Find(user) is not { } member || !change.MayStop(call, member))
            {
                receipts.Add(ReceivedEnvelope.Refuse(user, WireReasons.NotMember));
                continue;
            }

            if (envelope.OnlyUnanswered is true && (member.HasAccepted || member.State is MemberState.Declined))
            {
                // The answer stands; the sender has it in the inbox.
                receipts.Add(ReceivedEnvelope.Refuse(user, WireReasons.Answered));
                continue;
            }

            var entry = member.State is MemberState.Replaced && meeting?.Find(user)?.Device is { } device ? AnswerRoute.Elsewhere(received, user, device) : received.ToEntry(user, LifeMs);

            // Only the stop that ended the ring replaces it in the inbox. A repeated stop would be delivered after the missed call.
            entry = member.HasMissed && rang.Contains(user) ? entry with { CollapseId = RingCollapse.Of(call.Call) } : entry;

            // It passes without a check, so a sender who neither rang nor is in the call takes one place, however often it is sent.
            entry = rang.Contains(user) || (wasOpen && member.IsIn) ? entry : entry with { CollapseId = $"stop/{call.Call}/{received.User}" };
            receipts.Add(InboxWriter.ReceiptOf(user, entry, await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false)));
        }

        await updates.NotifyMissedAsync(call, call.Members.Where(member => member is { State: MemberState.Canceled } && (envelope.To.Count == 0 || envelope.To.Contains(member.User))), cancellationToken).ConfigureAwait(false);
        await updates.ScheduleAsync(call, cancellationToken).ConfigureAwait(false);
        await updates.WriteHistoriesAsync(call, cancellationToken).ConfigureAwait(false);
        return receipts;
    }
}
