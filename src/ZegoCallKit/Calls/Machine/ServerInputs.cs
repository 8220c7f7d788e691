using System.Collections.Immutable;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the messages of a signaling server, if there is one: the outcomes of signals, and what the server decided or observed for the user.</summary>
internal static class ServerInputs
{
    /// <summary>Applies the receipts of a signal.</summary>
    public static void ApplyReceipts(CallDraft draft, CallInput.Sent input)
    {
        if (draft.Find(input.Signal.CallId) is not { IsOver: false } call)
        {
            return;
        }

        switch (input.Signal)
        {
            case AcceptSignal when call.IsUndecided:
                ApplyDecision(draft, call, input.Receipts);
                break;
            case InviteSignal invite:
                ApplyRingReceipts(draft, call, invite, input.Receipts);
                break;
            case CancelSignal { OnlyUnanswered: true } cancel:
                RingDecisions.Apply(draft, call, cancel, input.Receipts);
                break;
        }
    }

    /// <summary>Handles the server's report that another device of this user answered: the ringing here stops, and an accept on this device does not count.</summary>
    public static void OnAnsweredElsewhere(CallDraft draft, CallInput.AnsweredElsewhere input)
    {
        if (draft.Find(input.CallId) is { } call && (call.Phase == CallPhase.Ringing || call.IsUndecided))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = input.Accepted ? CallEndReason.AnsweredElsewhere : CallEndReason.DeclinedElsewhere }, EndNotice.Nothing);
        }
    }

    /// <summary>Handles the server's report that a ring ended unanswered; this device may have been offline the whole time.</summary>
    public static void OnMissed(CallDraft draft, CallInput.MissedRing input)
    {
        var invite = input.Signal;
        if (draft.Find(invite.CallId) is { Phase: CallPhase.Ringing } call)
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Missed, By = call.InvitedBy }, EndNotice.Nothing);
        }
        else if (draft.Find(invite.CallId) is null && draft.FindPast(invite.CallId) is null && invite is { InvitationId: not null, Replaces: null })
        {
            Admission.ListLate(draft, invite);
        }
        else if (draft.FindPast(invite.CallId) is { WithdrawnAhead: not null } past)
        {
            // This device was offline the whole time: the cancellation is all that it has received so far.
            PastSignals.AnswerInvite(draft, past, invite);
        }
        else
        {
            draft.Drop(invite, "this device knows the outcome of the ring");
        }
    }

    /// <summary>Returns a call after the server has lost what it kept.</summary>
    public static CallRecord Lose(CallRecord call) => call with { Members = call.Members.SetItems(call.OwnPending.Select(static member => KeyValuePair.Create(member.Id, member with { KeptInvitation = null }))) };

    // Only the device whose answer counts enters the room; another one would remove it from the room.
    private static void ApplyDecision(CallDraft draft, CallRecord call, ImmutableArray<SignalingReceipt> receipts)
    {
        if (receipts.Any(static receipt => receipt.Refusal == SignalingRefusal.AnsweredElsewhere))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.AnsweredElsewhere }, EndNotice.Nothing);
        }
        else if (receipts.Any(static receipt => receipt.Refusal == SignalingRefusal.RingOver))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.CanceledByCaller, By = call.InvitedBy }, EndNotice.Nothing);
        }
        else
        {
            call = draft.Put(call with { IsUndecided = false, JoinUntil = null });
            MemberSignals.EndIfOver(draft, call, CallEndReason.RemoteHangUp, call.InvitedBy ?? draft.Self.UserId);
            if (draft.Find(call.Id) is { IsOver: false } open)
            {
                if (draft.Calls.Any(other => other.Id != open.Id && other.IsActive))
                {
                    // The members had left, so this user accepted another call; now one of them is back.
                    LeavingInputs.HangUp(draft, open);
                }
                else
                {
                    RoomInputs.Enter(draft, open);
                }
            }
        }
    }

    private static void ApplyRingReceipts(CallDraft draft, CallRecord call, InviteSignal invite, ImmutableArray<SignalingReceipt> receipts)
    {
        UserId? refused = null;
        foreach (var receipt in receipts)
        {
            if (call.Find(receipt.User) is not { IsOwnInvitee: true, IsPending: true } member || member.InvitationId != invite.InvitationId)
            {
                continue;
            }

            if (IsFinal(receipt, member))
            {
                call = call.With(member.WithState(CallMemberState.Rejected) with { Refusal = receipt.Refusal });
                refused = member.Id;
            }
            else
            {
                var isAway = member.State == CallMemberState.Inviting && receipt.Outcome is SignalingOutcome.Queued or SignalingOutcome.Pushed or SignalingOutcome.Dropped;
                var isKept = draft.Rules.KeepsSignals && receipt.Outcome is SignalingOutcome.Delivered or SignalingOutcome.Queued or SignalingOutcome.Pushed;
                call = call.With((isAway ? member.WithState(CallMemberState.Unconfirmed) : member) with { KeptInvitation = isKept ? invite.InvitationId : member.KeptInvitation });
            }
        }

        draft.Put(call);
        if (refused is { } user)
        {
            CallEnding.EndIfAlone(draft, call, CallEndReason.RemoteHangUp, user);
        }
    }

    // An answer arrives as a signal. If the device rings already, or the server keeps the invitation, the refusal of a repeated one changes nothing.
    private static bool IsFinal(SignalingReceipt receipt, MemberRecord member) =>
        receipt is { Outcome: SignalingOutcome.Refused, Refusal: not (SignalingRefusal.AnsweredElsewhere or SignalingRefusal.Answered) }
        && ((member.State != CallMemberState.Received && member.KeptInvitation is null) || receipt.Refusal is SignalingRefusal.Blocked or SignalingRefusal.DoNotDisturb or SignalingRefusal.UnknownUser);
}
