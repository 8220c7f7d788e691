using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Ends calls: informs the other members, leaves the room, remembers the call, and lets the next queued call ring. A call ends once (rule 11).</summary>
internal static class CallEnding
{
    /// <summary>Ends a call, unless it is already over.</summary>
    public static void End(CallDraft draft, CallRecord call, CallEnd end, EndNotice notice)
    {
        if (call.IsOver)
        {
            return;
        }

        var isInviter = call.Inviter?.Id == draft.Self.UserId;
        if (notice is EndNotice.Leave or EndNotice.LoseRoom && isInviter && call is { IsUnderWay: true, Shared.EndWhenInviterLeaves: true })
        {
            Notify(draft, call, EndNotice.EndForAll, EndReason.InviterLeft, end);
            Close(draft, call, end, new PastCall { Id = call.Id, Until = default, Reply = PastReply.Ended, EndReason = EndReason.InviterLeft });
            return;
        }

        var reason = notice == EndNotice.TimeUp ? EndReason.MaxDuration : EndReason.EndedForAll;
        Notify(draft, call, notice, reason, end);
        Close(draft, call, end, new PastCall
        {
            Id = call.Id,
            Until = default,
            Reply = ReplyTo(call, end, notice),
            RejectReason = notice == EndNotice.RejectBusy ? RejectReason.Busy : RejectReason.Decline,
            EndReason = reason,
        });
    }

    /// <summary>Ends a call that another member has ended for all.</summary>
    public static void EndByOther(CallDraft draft, CallRecord call, UserId by, EndReason reason)
    {
        if (!call.IsOver)
        {
            var end = call.Phase == CallPhase.Ringing ? new CallEnd { Reason = reason == EndReason.MaxDuration ? CallEndReason.Missed : CallEndReason.CanceledByCaller, By = by }
                : reason == EndReason.MaxDuration ? new CallEnd { Reason = CallEndReason.MaxDurationReached }
                : CallEnds.Moved(draft, call) ?? new CallEnd { Reason = CallEndReason.RemoteHangUp, By = by };

            // Invitees whose devices still ring may not know that the other member had the right to end the call; they trust their inviter.
            Withdraw(draft, call, isTimeout: reason == EndReason.MaxDuration);
            Close(draft, call, end, new PastCall { Id = call.Id, Until = default, Reply = PastReply.Ended, EndReason = reason });
        }
    }

    /// <summary>Ends a call in which no other member is present or pending (rule 2).</summary>
    /// <param name="draft">The step.</param>
    /// <param name="call">The call.</param>
    /// <param name="reason">The reason, if the call ever had another member; see <see cref="CallEnds.PeersLeft"/>.</param>
    /// <param name="by">The user who caused the end.</param>
    public static void EndIfAlone(CallDraft draft, CallRecord call, CallEndReason reason, UserId? by)
    {
        if (call.Phase is CallPhase.Ringing || call.IsOver || IsAwaited(call))
        {
            return;
        }

        if (call.Phase == CallPhase.Dialing)
        {
            End(draft, call, CallEnds.NotAnswered(call), EndNotice.Nothing);
        }
        else if (call is { IsUndecided: true, JoinUntil: null })
        {
            // Another device of this user may have been in the call, or none: the decision tells how it ended.
            draft.Put(call with { JoinUntil = draft.Now + draft.Rules.DecisionTimeout });
            RingNextQueued(draft);
        }
        else if (call.JoinUntil is null)
        {
            // A user who joined an empty call was not left by another member, even if they have invited users since.
            End(draft, call, CallEnds.Moved(draft, call) ?? (call.HadPeer ? CallEnds.PeersLeft(call, reason, by) : new CallEnd { Reason = CallEndReason.NotFound }), EndNotice.Leave);
        }
    }

    /// <summary>Releases a call whose room has been left.</summary>
    public static void Release(CallDraft draft, CallRecord call)
    {
        draft.Remove(call.Id);
        draft.Add(new CallEffect.Complete(call with { Phase = CallPhase.Ended, HasRoom = false }));
    }

    /// <summary>Lets the oldest queued call ring, unless the user is busy with another call.</summary>
    public static void RingNextQueued(CallDraft draft)
    {
        if (draft.Calls.Any(static call => call.IsBusy))
        {
            return;
        }

        if (draft.Calls.Where(static call => call is { IsOver: false, Stage: IncomingStage.Queued }).OrderBy(static call => call.CreatedAt).FirstOrDefault() is { } next)
        {
            draft.Put(next with { Stage = IncomingStage.Ringing });
            draft.Add(new CallEffect.NotifyIncoming(next.Id));
        }
    }

    // A user invited by a member whose accept was lost does not keep an outgoing call dialing after this user's own invitations are over.
    private static bool IsAwaited(CallRecord call) => call.Phase == CallPhase.Dialing ? call.OwnPending.Any() : call.InOrPending.Any();

    private static void Notify(CallDraft draft, CallRecord call, EndNotice notice, EndReason reason, CallEnd end)
    {
        switch (notice)
        {
            case EndNotice.Reject or EndNotice.RejectBusy:
                var why = notice == EndNotice.RejectBusy ? RejectReason.Busy : RejectReason.Decline;

                // This user's other devices receive it too, and stop ringing.
                draft.Send([.. call.InOrPending, draft.Self.UserId], SignalWriter.Reject(draft, call.Id, call.InvitationId, why, end.CustomData));
                break;
            case EndNotice.Replaced:
                Withdraw(draft, call);
                break;
            case EndNotice.Leave or EndNotice.LoseRoom:
                if (call.OwnPending.Any())
                {
                    // The other members must not wait for invitees whose invitations are withdrawn.
                    draft.Send(call.In, SignalWriter.MemberList(draft, SettleMembers(call, PastReply.Left)));
                }

                draft.Send(call.In.Union(call.RoomUsers), SignalWriter.Leave(draft, call.Id, notice == EndNotice.LoseRoom ? LeaveReason.RoomLost : LeaveReason.HungUp));
                Withdraw(draft, call);
                break;
            case EndNotice.EndForAll or EndNotice.TimeUp:
                draft.Send(call.InOrPending.Union(call.RoomUsers), SignalWriter.End(draft, call.Id, reason));
                break;
        }
    }

    /// <summary>Takes back the invitations that still ring: because their time has expired, or because their users meet in another call and have not missed them.</summary>
    public static void Withdraw(CallDraft draft, CallRecord call, bool isTimeout = false, CallId? replacedBy = null)
    {
        foreach (var invitation in call.OwnPending.GroupBy(static member => member.InvitationId))
        {
            draft.Send(invitation.Select(static member => member.Id), SignalWriter.Cancel(draft, call.Id, invitation.Key, invitation.Select(static member => member.Id), isTimeout, replacedBy));
        }
    }

    private static PastReply ReplyTo(CallRecord call, CallEnd end, EndNotice notice) => notice switch
    {
        EndNotice.Reject or EndNotice.RejectBusy => PastReply.Rejected,
        EndNotice.EndForAll or EndNotice.TimeUp => PastReply.Ended,
        EndNotice.Replaced => PastReply.Nothing,
        _ when call.Phase == CallPhase.Dialing => PastReply.Canceled,
        _ when call.Phase == CallPhase.Ringing || end.Reason == CallEndReason.AnsweredElsewhere => PastReply.Nothing,
        _ => PastReply.Left,
    };

    private static void Close(CallDraft draft, CallRecord call, CallEnd end, PastCall past)
    {
        if (call.Phase == CallPhase.Ringing && end.Reason is CallEndReason.Missed or CallEndReason.CanceledByCaller)
        {
            draft.ListMissed(call, end.Reason);
        }

        var over = SettleMembers(call, past.Reply) with { Phase = CallPhase.Ending, End = end, EndedAt = draft.Now, Handover = null };
        draft.Remember(past with
        {
            Until = draft.Now + CallRules.PastMemory,
            End = end,
            Inviter = call.Inviter,
            Shared = call.Shared,
            Kind = call.IsKindSupposed ? null : call.Kind,
            BeganAt = call.BeganAt,
            Invitations = call.Invitations,
            Withdrawn = [.. over.Members.Values.Where(static member => member.IsWithdrawn).Select(static member => member.Id)],
            CustomData = end.CustomData,
        });
        if (call.Handover is { Leaves: true })
        {
            draft.Add(new CallEffect.SettleTransfer(call.Id, TransferOutcome.CallEnded));
        }

        if (call.HasRoom)
        {
            draft.Put(over);
            draft.Add(new CallEffect.LeaveRoom(call.Id));
        }
        else
        {
            Release(draft, over);
        }

        RingNextQueued(draft);
    }

    private static CallRecord SettleMembers(CallRecord call, PastReply reply)
    {
        foreach (var member in call.Members.Values)
        {
            if (reply == PastReply.Ended && (member.IsIn || member.IsPending))
            {
                call = call.With(member.WithState(CallMemberState.Ended));
            }
            else if (member.IsPending && member.IsOwnInvitee)
            {
                call = call.With(member.WithState(CallMemberState.Canceled));
            }
        }

        return call;
    }
}
