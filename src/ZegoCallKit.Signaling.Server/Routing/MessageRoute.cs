using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Routes messages that the server passes on without acting on them.</summary>
internal sealed class MessageRoute(ICallStore store, InboxWriter inboxes, AttemptCheck check, CallNews news)
{
    public async ValueTask<IReadOnlyList<WireReceipt>> SendAsync(Sending sending, CancellationToken cancellationToken = default)
    {
        var envelope = sending.Envelope;
        var call = envelope.Call is null ? null : await TouchAsync(envelope.Call, sending, cancellationToken).ConfigureAwait(false);
        var isMember = call?.Find(sending.User) is not null;
        if (!isMember && envelope.To.Count == 0)
        {
            return sending.Refuse(call is null ? WireReasons.Unknown : WireReasons.NotMember);
        }

        var receipts = new List<WireReceipt>();
        var admitted = new List<string>();
        foreach (var user in envelope.To.Count > 0 ? envelope.To : [.. call!.Receivers])
        {
            // Only members of the same call, and the devices of one user, reach each other without being asked for it.
            var isKnown = user == sending.User || (isMember && call!.Find(user) is not null);
            var refusal = isKnown ? null : await check.RefusalAsync(sending, user, false, cancellationToken).ConfigureAwait(false);
            receipts.Add(refusal is null ? await CarryAsync(sending, user, cancellationToken).ConfigureAwait(false) : Sending.Refuse(user, refusal));
            if (!isKnown && refusal is null)
            {
                admitted.Add(user);
            }
        }

        if (isMember && admitted.Count > 0)
        {
            await store.ChangeCallAsync(envelope.Call!, before => before is null ? null : CallRules.Admit(before, sending.User, admitted), cancellationToken).ConfigureAwait(false);
        }

        return receipts;
    }

    private async ValueTask<CallRecord?> TouchAsync(string id, Sending sending, CancellationToken cancellationToken)
    {
        var call = await store.GetCallAsync(id, cancellationToken).ConfigureAwait(false);
        bool? hasLeft = sending.Envelope.Intent switch { WireIntents.Leave => true, WireIntents.Other => false, _ => null };
        if (call?.Find(sending.User) is null || ReferenceEquals(CallRules.Touch(call, sending.User, hasLeft, sending.Now), call))
        {
            return call;
        }

        call = await store.ChangeCallAsync(id, before => before is null ? null : CallRules.Touch(before, sending.User, hasLeft, sending.Now), cancellationToken).ConfigureAwait(false);
        if (call is not null)
        {
            await news.ScheduleAsync(call, cancellationToken).ConfigureAwait(false);
        }

        return call;
    }

    private async ValueTask<WireReceipt> CarryAsync(Sending sending, string user, CancellationToken cancellationToken)
    {
        var entry = sending.ToEntry(user, 0);
        if (sending.Envelope.LifeMs is not null)
        {
            return InboxWriter.ReceiptOf(user, entry, await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false));
        }

        var devices = await inboxes.PassAsync(user, entry, cancellationToken).ConfigureAwait(false);
        return new WireReceipt { User = user, Outcome = devices > 0 ? WireOutcomes.Delivered : WireOutcomes.Dropped, Devices = devices };
    }
}
