namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the user's commands for a call that rings on this device.</summary>
internal static class AnswerInputs
{
    public static void Accept(CallDraft draft, CallInput.Accept input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            RefuseOver(draft, input.CallId);
        }
        else if (call.Phase == CallPhase.Dialing)
        {
            draft.Refuse(CallRefusalKind.State, "This user started the call, and only the invited users can accept it");
        }
        else if (call.Phase == CallPhase.Ringing && draft.Rules.HasManyRooms && draft.Calls.Count(static other => other is { IsUnderWay: true, IsOnHold: true }) >= CallRules.MaxCalls)
        {
            draft.Refuse(CallRefusalKind.State, $"{CallRules.MaxCalls} calls are on hold already. End one of them first");
        }
        else if (call.Phase == CallPhase.Ringing)
        {
            // A queued call must not start to ring for a moment when the other call ends.
            call = draft.Put(call with { Stage = IncomingStage.Ringing });
            FreeLine(draft, call);
            EnterCall(draft, call);
        }
    }

    public static void Decline(CallDraft draft, CallInput.Decline input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            return;
        }

        if (call.Phase != CallPhase.Ringing)
        {
            draft.Refuse(CallRefusalKind.State, "The call does not ring on this device. Hang up instead");
            return;
        }

        CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Declined, CustomData = input.CustomData }, input.Reason == DeclineReason.Busy ? EndNotice.RejectBusy : EndNotice.Reject);
    }

    // Only one call is active at a time, and at most one is on hold. A client in single-room mode has no room for a call on hold either.
    private static void FreeLine(CallDraft draft, CallRecord call)
    {
        foreach (var other in draft.Calls.Where(other => other.Id != call.Id && !other.IsLeftUndecided && (other.IsActive || (other.IsUnderWay && !draft.Rules.HasManyRooms))))
        {
            if (call.HoldsOther && draft.Rules.HasManyRooms && other.IsUnderWay && !draft.Calls.Any(static held => held is { IsUnderWay: true, IsOnHold: true }))
            {
                HoldInputs.PutOnHold(draft, other);
            }
            else
            {
                LeavingInputs.HangUp(draft, other);
            }
        }
    }

    /// <summary>Accepts a call: informs all members and this user's other devices, and enters the room.</summary>
    public static void EnterCall(CallDraft draft, CallRecord call)
    {
        if (call.InvitedBy is { } inviter && call.Find(inviter) is { } member)
        {
            call = call.With(member.WithState(CallMemberState.Accepted) with { LastHeard = draft.Now });
        }

        call = draft.Put(CallStart.BeginNow(draft, call) with { Phase = CallPhase.Connecting, AnsweredAt = draft.Now, RingsUntil = null, Refreshes = 0, RefreshAt = draft.Now + CallRules.RefreshAfter(0) });
        AnnounceAccept(draft, call);
        if (draft.Rules.ServerDecides && call.InvitationId is not null)
        {
            draft.Put(call with { IsUndecided = true });
        }
        else
        {
            RoomInputs.Enter(draft, call);
        }
    }

    /// <summary>Announces that this device has accepted.</summary>
    public static void AnnounceAccept(CallDraft draft, CallRecord call) =>
        draft.Send([.. call.InOrPending, draft.Self.UserId], SignalWriter.Accept(draft, call.Id, call.InvitationId));

    public static void DecideBusy(CallDraft draft, CallInput.BusyDecided input)
    {
        // The inviter may have canceled the call in the meantime.
        if (draft.Find(input.CallId) is not { Phase: CallPhase.Ringing, Stage: IncomingStage.Asking } call)
        {
            return;
        }

        switch (input.Decision)
        {
            case BusyDecision.Ring or BusyDecision.Hold:
                draft.Put(call with { Stage = IncomingStage.Ringing, HoldsOther = input.Decision == BusyDecision.Hold });
                Admission.ReportRinging(draft, call);
                draft.Add(new CallEffect.NotifyIncoming(call.Id));
                break;
            case BusyDecision.Queue:
                draft.Put(call with { Stage = IncomingStage.Queued });
                Admission.ReportRinging(draft, call);
                CallEnding.RingNextQueued(draft);
                break;
            default:
                draft.Remove(call.Id);
                Admission.RejectBusy(draft, call);
                break;
        }
    }

    /// <summary>Refuses a command because the call is over.</summary>
    public static void RefuseOver(CallDraft draft, CallId id)
    {
        var end = draft.Find(id)?.End ?? draft.FindPast(id)?.End;
        draft.Add(new CallEffect.Refuse(new CallRefusal(CallRefusalKind.Over, end is null ? "there is no call with this id" : $"the call is over ({end.Reason})", end)));
    }
}
