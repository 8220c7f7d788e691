using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Routes the knocks of guests to the hosts of a call, and their answers to the guests. The host is the inviter or, while the inviter is not in the call, every member who is. An admitted guest becomes a member.</summary>
internal sealed class LobbyRoute(ICallStore store, InboxWriter inboxes, AttemptCheck check, CallUpdates updates, ServerClock clock, CallSignalingOptions options)
{
    public async ValueTask<IReadOnlyList<WireReceipt>> KnockAsync(ReceivedEnvelope received, CancellationToken cancellationToken = default)
    {
        var call = await store.GetCallAsync(received.Envelope.Call!, cancellationToken).ConfigureAwait(false);
        if (call is not { EndedAt: null })
        {
            return received.Refuse(WireReasons.Unknown);
        }

        if (call.Find(received.User) is { MayEnter: true })
        {
            // A member needs no permission. The server itself answers, with an id that no client can send.
            await inboxes.KeepAsync(received.User, received.ToEntry(received.User, 0) with { Id = received.Envelope.Id + "/member", Intent = WireIntents.Admit, Except = null, Payload = default }, cancellationToken).ConfigureAwait(false);
            return [new WireReceipt { User = received.User, Outcome = WireOutcomes.Delivered, Devices = 1 }];
        }

        if (call.Members.Count >= CallRules.MaxMembers && call.Find(received.User) is null)
        {
            return received.Refuse(WireReasons.TooLarge);
        }

        var hosts = await HostsAsync(call, cancellationToken).ConfigureAwait(false);
        if (hosts.Count == 0)
        {
            return received.Refuse(WireReasons.Unknown);
        }

        // A knock counts as one attempt, however many hosts there are.
        var receipts = new List<WireReceipt>();
        foreach (var host in hosts)
        {
            var refusal = host == hosts[0]
                ? await check.RefusalAsync(received, host, false, cancellationToken).ConfigureAwait(false)
                : await check.AskGateAsync(received, host, false, cancellationToken).ConfigureAwait(false);
            receipts.Add(refusal is null ? await KeepAsync(received, host, cancellationToken).ConfigureAwait(false) : ReceivedEnvelope.Refuse(host, refusal));
            if (refusal is WireReasons.Rate)
            {
                break;
            }
        }

        // The guest does not learn which members refuse to be reached.
        var reached = receipts.Where(static receipt => receipt.Reason is null).ToList();
        return reached.Count > 0 ? reached : received.Refuse(receipts[0].Reason!);
    }

    public async ValueTask<IReadOnlyList<WireReceipt>> AnswerAsync(ReceivedEnvelope received, bool isAdmitted, CancellationToken cancellationToken = default)
    {
        var id = received.Envelope.Call!;
        var call = await store.GetCallAsync(id, cancellationToken).ConfigureAwait(false);
        if (call is null)
        {
            return received.Refuse(WireReasons.Unknown);
        }

        if (!(await HostsAsync(call, cancellationToken).ConfigureAwait(false)).Contains(received.User))
        {
            return received.Refuse(WireReasons.NotMember);
        }

        // A user whom the host may not reach cannot be admitted by the host either.
        var receipts = new Dictionary<string, WireReceipt>(StringComparer.Ordinal);
        foreach (var guest in received.Envelope.To)
        {
            var refusal = call!.Find(guest) is { IsIn: true } ? null : await check.RefusalAsync(received, guest, false, cancellationToken).ConfigureAwait(false);
            if (refusal is not null)
            {
                receipts[guest] = ReceivedEnvelope.Refuse(guest, refusal);
            }
        }

        List<string> guests = [.. received.Envelope.To.Where(guest => !receipts.ContainsKey(guest))];
        if (isAdmitted && guests.Count > 0)
        {
            var change = new AdmitChange(received.User, guests);
            call = await store.ChangeCallAsync(id, before => change.Apply(before, received.Now), cancellationToken).ConfigureAwait(false);
            await updates.ScheduleAsync(call!, cancellationToken).ConfigureAwait(false);
            await updates.WriteHistoriesAsync(call!, cancellationToken).ConfigureAwait(false);
        }

        foreach (var guest in guests)
        {
            receipts[guest] = isAdmitted && call!.Find(guest) is not { MayEnter: true } ? ReceivedEnvelope.Refuse(guest, WireReasons.TooLarge) : await KeepAsync(received, guest, cancellationToken).ConfigureAwait(false);
        }

        return [.. received.Envelope.To.Select(guest => receipts[guest])];
    }

    private async ValueTask<IReadOnlyList<string>> HostsAsync(CallRecord call, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var inviter = await store.GetUserAsync(call.Inviter, now, cancellationToken).ConfigureAwait(false);
        return AdmitChange.HostsOf(call, inviter.IsOnline && (call.Find(call.Inviter)?.Device is not { } device || inviter.IsThere(device, now - (long)options.PresenceGrace.TotalMilliseconds)));
    }

    private async ValueTask<WireReceipt> KeepAsync(ReceivedEnvelope received, string user, CancellationToken cancellationToken)
    {
        var entry = received.ToEntry(user, 0);
        return InboxWriter.ReceiptOf(user, entry, await inboxes.KeepAsync(user, entry, cancellationToken).ConfigureAwait(false));
    }
}
