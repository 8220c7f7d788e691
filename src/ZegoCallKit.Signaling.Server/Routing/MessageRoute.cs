using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Routes messages that the server forwards without acting on them.</summary>
internal sealed class MessageRoute(ICallStore store, InboxWriter inboxes, AttemptCheck check, CallUpdates updates)
{
    public async ValueTask<IReadOnlyList<WireReceipt>> SendAsync(ReceivedEnvelope received, CancellationToken cancellationToken = default)
    {
        var envelope = received.Envelope;
        var call = envelope.Call is null ? null : await TouchAsync(envelope.Call, received, cancellationToken).ConfigureAwait(false);
        var isMember = call?.Find(received.User) is not null;
        if (!isMember && envelope.To.Count == 0)
        {
            return received.Refuse(call is null ? WireReasons.Unknown : WireReasons.NotMember);
        }

        var receipts = new List<WireReceipt>();
        var admitted = new List<string>();
        foreach (var user in envelope.To.Count > 0 ? envelope.To : [.. call!.Receivers])
        {
            // Only members of the same call, and devices of the same user, may reach each other without a check.
            var isKnown = user == received.User || (isMember && call!.Find(user) is not null);
            var refusal = isKnown ? null : await check.RefusalAsync(received, user, false, cancellationToken).ConfigureAwait(false);
            receipts.Add(refusal is null ? await DeliverAsync(received, user, cancellationToken).ConfigureAwait(false) : ReceivedEnvelope.Refuse(user, refusal));
            if (!isKnown && refusal is null)
            {
                admitted.Add(user);
            }
        }

        if (isMember && admitted.Count > 0)
        {
            await store.ChangeCallAsync(envelope.Call!, before => before is null ? null : CallRules.Admit(before, received.User, admitted), cancellationToken).ConfigureAwait(false);
        }

        return receipts;
    }

    private async ValueTask<CallRecord?> TouchAsync(string id, ReceivedEnvelope received, CancellationToken cancellationToken)
    {
        var call = await store.GetCallAsync(id, cancellationToken).ConfigureAwait(false);
        bool? hasLeft = received.Envelope.Intent switch { WireIntents.Leave => true, WireIntents.Other => false, _ => null };
        if (call?.Find(received.User) is null || ReferenceEquals(CallRules.Touch(call, received.User, hasLeft, received.Now), call))
        {
            return call;
        }

        call = await store.ChangeCallAsync(id, before => before is null ? null : CallRules.Touch(before, received.User, hasLeft, received.Now), cancellationToken).ConfigureAwait(false);
        if (call is not null)
        {
            await updates.ScheduleAsync(call, cancellationToken).ConfigureAwait(false);
        }

        return call;
    }

    private async ValueTask<WireReceipt> DeliverAsync(ReceivedEnvelope received, string user, CancellationToken cancellationToken)
    {
        var entry = received.ToEntry(user, 0);
        if (received.Envelope.LifeMs is not null)
        {
            return InboxWriter.ReceiptOf(user, entry, await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false));
        }

        var devices = await inboxes.SendTransientAsync(user, entry, cancellationToken).ConfigureAwait(false);
        return new WireReceipt { User = user, Outcome = devices > 0 ? WireOutcomes.Delivered : WireOutcomes.Dropped, Devices = devices };
    }
}
