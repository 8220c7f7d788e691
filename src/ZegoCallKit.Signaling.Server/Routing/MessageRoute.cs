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
        var isMember = call?.Find(received.User) is { } sender && (sender.HasJoined || sender.IsReached);
        if (!isMember && envelope.To.Count == 0)
        {
            return received.Refuse(call is null ? WireReasons.Unknown : WireReasons.NotMember);
        }

        var receipts = new List<WireReceipt>();
        var reached = new List<string>();
        foreach (var user in envelope.To.Count > 0 ? envelope.To : [.. call!.Receivers(received.Intent is WireIntents.Ephemeral)])
        {
            var refusal = await RefusalAsync(received, call, user, cancellationToken).ConfigureAwait(false);
            receipts.Add(refusal is null ? await DeliverAsync(received, call, user, cancellationToken).ConfigureAwait(false) : ReceivedEnvelope.Refuse(user, refusal));
            if (refusal is null && user != received.User)
            {
                reached.Add(user);
            }
        }

        if (call is not null && received.Intent is WireIntents.Other)
        {
            await JoinAsync(received, call, reached, cancellationToken).ConfigureAwait(false);
        }

        return receipts;
    }

    // A user who joins without a ring writes to members, and one of them replies. Before both have done so, the gate and the rates count for each message. Heartbeats and the like are sent by programs on their own.
    private async ValueTask JoinAsync(ReceivedEnvelope received, CallRecord call, List<string> reached, CancellationToken cancellationToken)
    {
        CallRecord Change(CallRecord before) => before.Find(received.User) is { HasJoined: true } ? CallRules.Join(before, received.User, reached, received.Now) : CallRules.Ask(before, received.User, received.Device, reached);
        if (ReferenceEquals(Change(call), call))
        {
            return;
        }

        var changed = await store.ChangeCallAsync(call.Call, before => before is null ? null : Change(before), cancellationToken).ConfigureAwait(false);
        if (changed is not null && changed.Members.Count(static member => member.HasJoined) > call.Members.Count(static member => member.HasJoined))
        {
            await updates.ScheduleAsync(changed, cancellationToken).ConfigureAwait(false);
            await updates.WriteHistoriesAsync(changed, cancellationToken).ConfigureAwait(false);
        }
    }

    // Members who are in a call in progress, or ring, reach each other without a check, and whoever leaves says so to all of them. A member who has left, or whose call has ended, may have blocked the sender since: the gate is
    // asked, and the rates limit what is kept after the end. For everybody else, e.g. a user who declined, the call opens no way.
    private ValueTask<string?> RefusalAsync(ReceivedEnvelope received, CallRecord? call, string user, CancellationToken cancellationToken)
    {
        if (user == received.User)
        {
            return new((string?)null);
        }

        if (call?.Find(received.User) is { } sender && call.Find(user) is { } receiver)
        {
            var isOpen = call.EndedAt is null;
            var leaves = received.Envelope.Intent is WireIntents.Leave && sender.HasJoined && (receiver.HasJoined || receiver.IsReached);
            if (leaves || (isOpen && sender.IsReached && receiver.IsReached))
            {
                return new((string?)null);
            }

            if (sender.HasJoined && receiver.HasJoined && (isOpen || received.Envelope.LifeMs is null))
            {
                return check.AskGateAsync(received, user, false, cancellationToken);
            }
        }

        return check.RefusalAsync(received, user, false, cancellationToken);
    }

    private async ValueTask<CallRecord?> TouchAsync(string id, ReceivedEnvelope received, CancellationToken cancellationToken)
    {
        var call = await store.GetCallAsync(id, cancellationToken).ConfigureAwait(false);
        var report = received.Intent switch
        {
            WireIntents.Leave => MemberReport.Leaves,
            WireIntents.Other => received.Envelope.Joins is true ? MemberReport.Joins : MemberReport.Speaks,
            _ => MemberReport.Nothing,
        };
        if (call?.Find(received.User) is null || ReferenceEquals(CallRules.Touch(call, received.User, received.Device, report, received.Now), call))
        {
            return call;
        }

        call = await store.ChangeCallAsync(id, before => before is null ? null : CallRules.Touch(before, received.User, received.Device, report, received.Now), cancellationToken).ConfigureAwait(false);
        if (call is not null)
        {
            await updates.ScheduleAsync(call, cancellationToken).ConfigureAwait(false);
        }

        return call;
    }

    private async ValueTask<WireReceipt> DeliverAsync(ReceivedEnvelope received, CallRecord? call, string user, CancellationToken cancellationToken)
    {
        var entry = received.ToEntry(user, 0);

        // A device cannot leave for another one of its user. What it says is not kept, because it would replace what that one says.
        var isForAnother = entry.Intent is WireIntents.Leave && call?.Find(received.User) is { IsIn: true } sender && !sender.IsSpokenForBy(received.Device);

        // It passes without a check, so it takes one place in the inbox, however often it is sent.
        entry = entry.Intent is WireIntents.Leave ? entry with { CollapseId = $"leave/{entry.Call}/{entry.From}" } : entry;
        if (received.Envelope.LifeMs is not null && !isForAnother)
        {
            return InboxWriter.ReceiptOf(user, entry, await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false));
        }

        var devices = await inboxes.SendTransientAsync(received.Connection, user, entry, cancellationToken).ConfigureAwait(false);
        return new WireReceipt { User = user, Outcome = devices > 0 ? WireOutcomes.Delivered : WireOutcomes.Dropped, Devices = devices };
    }
}
