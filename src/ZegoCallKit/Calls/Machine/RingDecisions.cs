using System.Collections.Immutable;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// Learns from the server how a ring of this device ended, before the call ends because of it (rule 5): where a server decides, an answer that it counted may still be on its way. The invitation is withdrawn only for
/// invitees who have not answered, and repeatedly, until the server has accepted that or refused it because of an answer. The wait is bounded: a server that cannot be reached decides nothing.
/// </summary>
internal static class RingDecisions
{
    /// <summary>Returns whether the server must be asked before a ring of a member counts as over: not if no invitation can have reached it, and not about a new ring of a member who was in the call before, which older
    /// servers do not distinguish.</summary>
    public static bool MustAsk(CallDraft draft, CallRecord call, MemberRecord member) =>
        draft.Rules.ServerDecides && call.MayHaveRung && member is { IsOwnInvitee: true, IsPending: true, WasIn: false, DecidedBy: null };

    /// <summary>Withdraws the invitations of members who have not answered, and waits for the outcome.</summary>
    public static CallRecord Ask(CallDraft draft, CallRecord call, List<MemberRecord> members)
    {
        if (members.Count == 0)
        {
            return draft.Put(call);
        }

        foreach (var member in members)
        {
            call = call.With(member with { RingsUntil = null, DecidedBy = draft.Now + draft.Rules.DecisionTimeout });
        }

        call = draft.Put(call with { Refreshes = 0, RefreshAt = draft.Now + CallRules.RefreshAfter(0) });
        Withdraw(draft, call, members, onlyUnanswered: true);
        return call;
    }

    /// <summary>Ends a call whose invitation could not be sent, when the server has told that it was not answered. The server may be asked already, because the ring has expired.</summary>
    public static void Fail(CallDraft draft, CallRecord call)
    {
        call = Ask(draft, call, [.. call.OwnPending.Where(member => MustAsk(draft, call, member))]);
        if (call.OwnPending.All(static member => member.DecidedBy is null))
        {
            SignalInputs.Fail(draft, call);
        }
    }

    /// <summary>Repeats the withdrawals without an outcome.</summary>
    public static void Repeat(CallDraft draft, CallRecord call) =>
        Withdraw(draft, call, [.. call.OwnPending.Where(static member => member.DecidedBy is not null)], onlyUnanswered: true);

    /// <summary>Applies the receipts of a withdrawal. The answer of a member who has answered arrives as a signal.</summary>
    public static void Apply(CallDraft draft, CallRecord call, CancelSignal cancel, ImmutableArray<SignalingReceipt> receipts) => Settle(
        draft,
        call,
        [.. call.OwnPending.Where(member => member.DecidedBy is not null && member.InvitationId == cancel.InvitationId && receipts.Any(receipt => receipt.User == member.Id && IsOver(receipt)))]);

    /// <summary>Ends the wait for a server that has not told the outcome in time.</summary>
    public static void GiveUp(CallDraft draft, CallRecord call)
    {
        List<MemberRecord> late = [.. call.OwnPending.Where(member => member.DecidedBy <= draft.Now)];
        Withdraw(draft, call, late, onlyUnanswered: false);
        Settle(draft, call, late);
    }

    // A withdrawal that was refused because this user sends too many messages is repeated.
    private static bool IsOver(SignalingReceipt receipt) => receipt.Refusal is not (SignalingRefusal.Answered or SignalingRefusal.TooMany);

    private static void Withdraw(CallDraft draft, CallRecord call, List<MemberRecord> members, bool onlyUnanswered)
    {
        foreach (var invitation in members.GroupBy(static member => member.InvitationId))
        {
            var users = invitation.Select(static member => member.Id).ToList();
            draft.Send(users, SignalWriter.Cancel(draft, call.Id, invitation.Key, users, isTimeout: call.SendError is null, onlyUnanswered: onlyUnanswered));
        }
    }

    private static void Settle(CallDraft draft, CallRecord call, List<MemberRecord> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        foreach (var member in members)
        {
            call = call.With(member.WithState(call.SendError is null ? CallMemberState.Timeout : CallMemberState.Canceled));
        }

        draft.Put(call);
        if (call is { Phase: CallPhase.Dialing, SendError: not null } && !call.OwnPending.Any())
        {
            SignalInputs.Fail(draft, call);
        }
        else
        {
            CallEnding.EndIfAlone(draft, call, CallEndReason.RemoteHangUp, by: null);
        }
    }
}
