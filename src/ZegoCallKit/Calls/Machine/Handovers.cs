using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Completes merges and transfers when their users have answered, and lets this user follow the members of a call to another one (rules 24 to 26).</summary>
internal static class Handovers
{
    /// <summary>Completes the merge or the transfer of a call if its users have answered.</summary>
    public static void Settle(CallDraft draft, CallRecord call)
    {
        if (call is not { IsOver: false, Handover: { } handover })
        {
            return;
        }

        var targets = handover.Targets.Select(call.Find).OfType<MemberRecord>().ToList();
        if (handover.Leaves && !call.In.Any(user => !handover.Targets.Contains(user)))
        {
            Withdraw(draft, call, handover, TransferOutcome.PeerLeft);
        }
        else if (targets.Any(static target => target.IsPending))
        {
            return;
        }
        else if (!targets.Any(static target => target.IsIn))
        {
            Fail(draft, call, handover, OutcomeOf(targets));
        }
        else if (!handover.Leaves)
        {
            call = Finish(draft, call);
            EndFormer(draft, call, handover);
        }
        else if (targets.Find(target => target.IsIn && call.RoomUsers.Contains(target.Id)) is { } target)
        {
            Complete(draft, call, handover, target.Id);
        }
    }

    /// <summary>Withdraws the pending invitations of a transfer, which then has failed.</summary>
    public static void Withdraw(CallDraft draft, CallRecord call, Handover handover, TransferOutcome outcome = TransferOutcome.Canceled)
    {
        var pending = call.OwnPending.Where(member => handover.Targets.Contains(member.Id)).ToList();
        foreach (var invitation in pending.GroupBy(static member => member.InvitationId))
        {
            draft.Send(invitation.Select(static member => member.Id), SignalWriter.Cancel(draft, call.Id, invitation.Key, invitation.Select(static member => member.Id)));
        }

        foreach (var member in pending)
        {
            call = call.With(member.WithState(CallMemberState.Canceled));
        }

        Fail(draft, call, handover, outcome);
        CallEnding.EndIfAlone(draft, draft.Find(call.Id)!, CallEndReason.RemoteHangUp, by: null);
    }

    /// <summary>Handles an invitation to move from a call in progress to another one.</summary>
    /// <returns>Whether the invitation was handled; otherwise it is treated like any other invitation.</returns>
    public static bool TryFollow(CallDraft draft, InviteSignal invite, TimeSpan? age)
    {
        if (invite.Replaces is not { } id || draft.Find(invite.CallId) is { IsUnderWay: true } or { IsOver: true } || (draft.FindPast(invite.CallId) is { } past && !past.Invitations.IsNew(invite)))
        {
            return false;
        }

        if (draft.Find(id) is not { IsUnderWay: true } former || former.Find(invite.Sender.UserId) is not { IsIn: true } || !IsTrusted(former, invite))
        {
            // It never rings: it is only for the device that is in the call with its sender.
            draft.Drop(invite, "the call that it replaces is not in progress here with its sender");
        }
        else if (age > draft.Rules.MaxInviteAge || age >= invite.RingTimeout)
        {
            draft.Drop(invite, "it arrived too late");
        }
        else if (!draft.Rules.FollowsMoves)
        {
            draft.Send(Admission.CreateIncoming(draft, invite).InOrPending, SignalWriter.Reject(draft, invite.CallId, invite.InvitationId, RejectReason.Decline, ""));
            draft.Remember(new PastCall
            {
                Id = invite.CallId,
                Reply = PastReply.Rejected,
                RejectReason = RejectReason.Decline,
                Until = draft.Now + CallRules.PastMemory,
                Invitations = KnownInvitations.None.Add(invite),
            });
        }
        else
        {
            Follow(draft, former, Admission.CreateIncoming(draft, invite, age ?? TimeSpan.Zero));
        }

        return true;
    }

    private static bool IsTrusted(CallRecord former, InviteSignal invite) => SignalRights.StandingOf(former, invite.Sender.UserId) is SenderStanding.InRoom or SenderStanding.Inviter;

    // The new call takes the place of the former one: active, or on hold.
    private static void Follow(CallDraft draft, CallRecord former, CallRecord call)
    {
        call = draft.Put(call with { IsOnHold = former.IsOnHold });
        draft.Add(new CallEffect.Move(former.Id, call.Id));
        CallEnding.End(draft, former, new CallEnd { Reason = CallEndReason.Moved, By = call.InvitedBy, MovedTo = call.Id }, EndNotice.Leave);
        AnswerInputs.EnterCall(draft, call);
    }

    private static void Complete(CallDraft draft, CallRecord call, Handover handover, UserId target)
    {
        draft.Add(new CallEffect.SettleTransfer(call.Id, TransferOutcome.Completed));
        call = Finish(draft, call);
        EndFormer(draft, call, handover);
        CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Transferred, By = target }, EndNotice.Leave);
    }

    // The members learn who came and who did not, even if signals between them were lost.
    private static CallRecord Finish(CallDraft draft, CallRecord call)
    {
        draft.Send(call.In, SignalWriter.MemberList(draft, call));
        return draft.Put(call with { Handover = null });
    }

    // Members who have not followed stay in the former call.
    private static void EndFormer(CallDraft draft, CallRecord call, Handover handover)
    {
        if (handover.From is { } id && draft.Find(id) is { IsOver: false } former && former.In.All(user => call.Find(user) is { IsIn: true }))
        {
            CallEnding.End(draft, former, new CallEnd { Reason = CallEndReason.Moved, MovedTo = call.Id }, EndNotice.Leave);
        }
    }

    private static void Fail(CallDraft draft, CallRecord call, Handover handover, TransferOutcome outcome)
    {
        Finish(draft, call);
        if (handover.Leaves)
        {
            draft.Add(new CallEffect.SettleTransfer(call.Id, outcome));
        }
    }

    private static TransferOutcome OutcomeOf(List<MemberRecord> targets) =>
        targets.Any(static target => target.State is CallMemberState.Timeout or CallMemberState.Offline or CallMemberState.Left) ? TransferOutcome.NoAnswer
        : targets.Any(static target => target is { State: CallMemberState.Rejected, IsBusy: false }) ? TransferOutcome.Declined
        : targets.Any(static target => target.State == CallMemberState.Rejected) ? TransferOutcome.Busy
        : TransferOutcome.Canceled;
}
