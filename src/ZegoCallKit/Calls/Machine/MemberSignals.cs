using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the signals of other users about a call in progress.</summary>
internal static class MemberSignals
{
    public static void Receive(CallDraft draft, CallRecord call, CallSignal signal)
    {
        var member = call.Find(signal.Sender.UserId);
        var trust = SignalRights.TrustOf(call, signal);
        switch (signal)
        {
            case CancelSignal cancel:
                OnCancel(draft, call, cancel, trust);
                break;
            case var _ when trust == SignalTrust.None:
                draft.Drop(signal, "its sender has no right to send it");
                break;
            case AcceptSignal or HeartbeatSignal or SyncSignal when member is { IsWithdrawn: true } && !member.IsOld(signal):
                RepeatWithdrawal(draft, call, member, signal);
                break;
            case var _ when trust == SignalTrust.Deferred:
                draft.Put(call with { WaitingSignals = call.WaitingSignals.Add(signal) });
                draft.Drop(signal, "the call's room does not list its sender yet");
                break;
            // A pending invitee may have accepted although the accept was lost; a member that has left has no say any more.
            case EndSignal end when member is { IsIn: true } or { IsPending: true } && !member.IsOld(end):
                OnEnd(draft, call, member, end, trust);
                break;
            case MembersSignal list when member is null && !call.IsFull:
                // The reply to this device's request has overtaken all other signals of its sender.
                Admit(draft, call, member, list, trust);
                OnList(draft, draft.Find(call.Id)!, list);
                break;
            case MembersSignal list when member is not null && list.ListVersion > member.ListVersion:
                OnList(draft, call, list);
                break;
            case AcceptSignal or JoinSignal or HeartbeatSignal or SyncSignal when member?.IsOld(signal) != true:
                Admit(draft, call, member, signal, trust);
                break;
            case ReactionSignal reaction when member is { IsIn: true } && call.Phase == CallPhase.InCall && reaction.Sequence > member.ReactionSequence:
                StatusInputs.OnReaction(draft, call, member, reaction);
                break;
            case ReceivedSignal received when member?.IsOld(signal) == false:
                OnReceived(draft, call, member, received);
                break;
            case RejectSignal reject when member is { IsPending: true } && !member.IsOld(signal) && Answers(member, reject):
                OnReject(draft, call, member, reject);
                break;
            case LeaveSignal when member is { IsIn: true } && !member.IsOld(signal) && member.Device == signal.Sender.DeviceId:
                MarkLeft(draft, call, member.WithSignal(signal, draft.Now));
                break;
            default:
                draft.Drop(signal, "it does not apply to the current state of the call");
                break;
        }
    }

    /// <summary>Processes the pending signal of a user whom the room now lists.</summary>
    public static void ReceiveWaiting(CallDraft draft, CallRecord call, UserId user)
    {
        if (call.WaitingSignals.Find(user) is { } signal)
        {
            Receive(draft, draft.Put(call with { WaitingSignals = call.WaitingSignals.Remove(user) }), signal);
        }
    }

    /// <summary>Records that a member has left.</summary>
    public static void MarkLeft(CallDraft draft, CallRecord call, MemberRecord member)
    {
        call = draft.Put(call.With(member.WithState(CallMemberState.Left)));
        if (call.Phase == CallPhase.Ringing)
        {
            if (call.InvitedBy == member.Id)
            {
                CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.CanceledByCaller, By = member.Id }, EndNotice.Nothing);
            }

            return;
        }

        EndIfOver(draft, draft.Find(call.Id)!, CallEndReason.RemoteHangUp, member.Id);
    }

    /// <summary>Ends a call that cannot continue without the member that left: no other member remains, or its inviter was required.</summary>
    public static void EndIfOver(CallDraft draft, CallRecord call, CallEndReason reason, UserId gone)
    {
        if (call is { IsUnderWay: true, IsUndecided: false, Shared.EndWhenInviterLeaves: true } && call.Inviter is { } inviter && inviter.Id != draft.Self.UserId && call.Find(inviter.Id) is { IsIn: false, IsPending: false })
        {
            CallEnding.End(draft, call, CallEnds.Moved(draft, call) ?? CallEnds.PeersLeft(call, reason, inviter.Id), EndNotice.Leave);
        }
        else
        {
            CallEnding.EndIfAlone(draft, call, reason, gone);
        }
    }

    private static bool Answers(MemberRecord member, CallSignal signal) =>
        signal.InvitationId is null || member.InvitationId is null || signal.InvitationId == member.InvitationId;

    // Rule 5: a withdrawn invitation stays withdrawn; a later answer to it does not count, and its sender is informed.
    private static void RepeatWithdrawal(CallDraft draft, CallRecord call, MemberRecord member, CallSignal signal)
    {
        draft.Put(call.With(member.WithSignal(signal, draft.Now)));
        draft.Send([member.Id], SignalWriter.Cancel(draft, call.Id, member.InvitationId, [member.Id], member.State == CallMemberState.Timeout));
    }

    private static void Admit(CallDraft draft, CallRecord call, MemberRecord? member, CallSignal signal, SignalTrust trust)
    {
        var user = signal.Sender.UserId;
        if (member is { IsOwnInvitee: true, IsPending: true } && !Answers(member, signal))
        {
            // The signal is about an earlier invitation. If the invitee is in the call, they answer the current one as soon as it arrives.
            draft.Put(call.With(member.WithSignal(signal, draft.Now)));
            Admission.RepeatInvitations(draft, call, [member]);
            return;
        }

        if (member is not { IsIn: true } and not { IsPending: true } && call.IsFull)
        {
            draft.Drop(signal, "the call is full");
            draft.Send([user], SignalWriter.Leave(draft, call.Id, LeaveReason.HungUp));
            return;
        }

        var isNews = member is not { IsIn: true };
        member ??= new MemberRecord { User = new RoomUser(user), State = CallMemberState.Accepted };
        var goneAt = member.GoneAt;
        call = call.With(member.WithState(CallMemberState.Accepted).WithSignal(signal, draft.Now) with
        {
            GoneAt = signal is HeartbeatSignal or SyncSignal ? goneAt : null,
        }) with
        { JoinUntil = null };
        call = signal is PresenceSignal presence ? call.With(StatusInputs.ApplyStatus(call.Find(user)!, presence.Status, draft.Now)) : call;
        call = CallStart.BeginNow(draft, call);
        call = draft.Put(signal is HeartbeatSignal heartbeat && trust == SignalTrust.Full ? CallStart.ApplyElapsed(draft, call, heartbeat.Elapsed, user) : call);
        if (call.Phase == CallPhase.Dialing)
        {
            // Rule 1: the first accept starts the call.
            RoomInputs.Enter(draft, draft.Put(SimultaneousCalls.Settle(draft, call) with { Phase = CallPhase.Connecting }));
        }

        if (call.Phase != CallPhase.Ringing && (signal is SyncSignal or JoinSignal || (isNews && signal is AcceptSignal)))
        {
            // Rule 13: a member that joins late receives the list of members, including those that are only believed to be present.
            draft.Send([user], SignalWriter.MemberList(draft, call));
            if (call.Phase == CallPhase.InCall && StatusInputs.Own(draft, call) is not null)
            {
                draft.Send([user], SignalWriter.Heartbeat(draft, call));
            }
        }
    }

    private static void OnReceived(CallDraft draft, CallRecord call, MemberRecord member, ReceivedSignal received)
    {
        if (member.IsWithdrawn && Answers(member, received))
        {
            draft.Send([member.Id], SignalWriter.Cancel(draft, call.Id, member.InvitationId, [member.Id], member.State == CallMemberState.Timeout));
        }
        else if (!member.IsPending && call.Phase != CallPhase.Ringing)
        {
            // This device of the user does not know that another one has answered; it does not speak for the device that is in the call.
            draft.Send([member.Id], SignalWriter.MemberList(draft, call));
        }
        else if (member.IsPending && Answers(member, received))
        {
            draft.Put(call.With(member.WithSignal(received, draft.Now).WithState(CallMemberState.Received)));
        }
    }

    // Rule 6: an answer settles only the entry of the user who gave it.
    private static void OnReject(CallDraft draft, CallRecord call, MemberRecord member, RejectSignal reject)
    {
        call = draft.Put(call.With(member.WithSignal(reject, draft.Now).WithState(CallMemberState.Rejected) with { IsBusy = reject.Reason == RejectReason.Busy, CustomData = reject.CustomData }));
        CallEnding.EndIfAlone(draft, call, CallEndReason.RemoteHangUp, member.Id);
    }

    // A member that ends a call for all without the right to do so has at least left it.
    private static void OnEnd(CallDraft draft, CallRecord call, MemberRecord member, EndSignal end, SignalTrust trust)
    {
        // Every member may report that the maximum duration is reached, because it is known here too. Which timer fires first is chance.
        if (trust == SignalTrust.Full || (end.Reason == EndReason.MaxDuration && call.ExpiresAt <= draft.Now))
        {
            CallEnding.EndByOther(draft, call, member.Id, end.Reason);
        }
        else
        {
            MarkLeft(draft, call, member.WithSignal(end, draft.Now));
        }
    }

    private static void OnCancel(CallDraft draft, CallRecord call, CancelSignal cancel, SignalTrust trust)
    {
        var isMine = cancel.Invitees.Contains(draft.Self.UserId) && trust == SignalTrust.Full && (cancel.InvitationId is null || cancel.InvitationId == call.InvitationId);
        if (!isMine)
        {
            draft.Drop(cancel, "it is about another invitation");
            if (call is { IsUnderWay: true, IsUndecided: false } && cancel.Invitees.Contains(draft.Self.UserId) && call.Find(cancel.Sender.UserId) is not null)
            {
                // The sender believes that this user answered a withdrawn invitation, but this user entered the call in another way.
                draft.Send([cancel.Sender.UserId], SignalWriter.Join(draft, call));
            }

            return;
        }

        // Which of two equal timers fires first is chance: both devices report the same reason for an expired time.
        var isMissed = call.Phase == CallPhase.Ringing && (cancel.IsTimeout || call.RingsUntil <= draft.Now);

        // This also applies after an accept: the two signals crossed, and the inviter decides (rule 5).
        var end = new CallEnd { Reason = isMissed ? CallEndReason.Missed : CallEndReason.CanceledByCaller, By = cancel.Sender.UserId, CustomData = cancel.CustomData };
        CallEnding.End(draft, call, end, call.Phase == CallPhase.Ringing ? EndNotice.Nothing : EndNotice.Leave);
    }

    private static void OnList(CallDraft draft, CallRecord call, MembersSignal list)
    {
        MemberReports.Apply(draft, call.With(call.Find(list.Sender.UserId)! with { ListVersion = list.ListVersion }), list);
        call = draft.Find(call.Id)!;
        if (call.Phase != CallPhase.Ringing)
        {
            // The list may report that members have left that this device still believed to be pending.
            EndIfOver(draft, draft.Find(call.Id)!, CallEndReason.RemoteHangUp, list.Sender.UserId);
            return;
        }

        var self = list.Members.FirstOrDefault(member => member.UserId == draft.Self.UserId);
        if (self is not null && list.Sender.UserId == call.InvitedBy && list.Sequence > call.InviteSequence)
        {
            CallEndReason? reason = self.State switch
            {
                CallMemberState.Accepted => CallEndReason.AnsweredElsewhere,
                CallMemberState.Rejected => CallEndReason.DeclinedElsewhere,
                _ => null,
            };
            if (reason is { } why)
            {
                CallEnding.End(draft, call, new CallEnd { Reason = why }, EndNotice.Nothing);
            }
        }
    }
}
