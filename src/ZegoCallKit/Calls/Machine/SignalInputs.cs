using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the events of the transport: signals, receipts, presence, and the state of the transport.</summary>
internal static class SignalInputs
{
    /// <summary>Dispatches a signal to the call that it is about.</summary>
    public static void Receive(CallDraft draft, CallSignal signal, TimeSpan? age)
    {
        var isOwn = signal.Sender.UserId == draft.Self.UserId;
        if (isOwn && signal.Sender.DeviceId == draft.Self.DeviceId)
        {
            draft.Drop(signal, "this device sent it");
        }
        else if (isOwn)
        {
            OtherDeviceSignals.Receive(draft, signal);
        }
        else if (signal is InviteSignal && draft.IsSignedOut)
        {
            draft.Drop(signal, "this user is signing out");
        }
        else if (signal is InviteSignal invite)
        {
            Admission.Receive(draft, invite, age);
        }
        else if (draft.Find(signal.CallId) is { IsOver: false } call)
        {
            MemberSignals.Receive(draft, call, signal);
        }
        else
        {
            PastSignals.Receive(draft, signal);
        }
    }

    public static void OnSent(CallDraft draft, CallInput.Sent input)
    {
        if (input.Signal is InviteSignal && draft.Find(input.Signal.CallId) is { FailsAt: not null } call)
        {
            draft.Put(call with { FailsAt = null, SendError = null });
        }

        ServerInputs.ApplyReceipts(draft, input);
    }

    public static void OnSendFailed(CallDraft draft, CallInput.SendFailed input)
    {
        // Later invitations repeat the first or invite more users: the first has arrived, or the timers end them. An invitee whose device rings has received it in any case.
        if (input.Signal is not InviteSignal invite
            || draft.Find(invite.CallId) is not { Phase: CallPhase.Dialing } call
            || call.InviteSequence != invite.Sequence
            || call.OwnPending.All(static member => member.DecidedBy is not null)
            || call.Members.Values.Any(static member => member.State == CallMemberState.Received))
        {
            return;
        }

        call = draft.Put(call with { FailsAt = draft.Now + CallRules.SendRetryTime, SendError = input.Error });
        if (input.Error is ZegoException { Code: ZegoErrorCode.ImContentTooLong })
        {
            Fail(draft, call);
        }
    }

    /// <summary>Ends an outgoing call whose invitation could not be sent.</summary>
    public static void Fail(CallDraft draft, CallRecord call)
    {
        var code = (call.SendError as ZegoException)?.Code ?? ZegoErrorCode.None;
        CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Failed, Code = code, Error = call.SendError }, EndNotice.Leave);
    }

    public static void OnPresenceChanged(CallDraft draft, CallInput.PresenceChanged input)
    {
        foreach (var call in draft.Calls.Where(static call => !call.IsOver))
        {
            if (call.Find(input.User) is not { State: CallMemberState.Inviting or CallMemberState.Unconfirmed } member)
            {
                continue;
            }

            if (!input.IsOnline)
            {
                draft.Put(call.With(member.WithState(CallMemberState.Unconfirmed)));
            }
            else if (member.IsOwnInvitee)
            {
                Admission.RepeatInvitations(draft, call, [member]);
            }
        }
    }

    public static void OnSignalingChanged(CallDraft draft, CallInput.SignalingChanged input)
    {
        var isBack = input.IsUp && (input.HasGap || !draft.IsSignalingUp);
        draft.IsSignalingUp = input.IsUp;
        if (!isBack)
        {
            return;
        }

        foreach (var each in draft.Calls.Where(static call => !call.IsOver))
        {
            var call = draft.Put((input.HasGap ? ServerInputs.Lose(each) : each) with { MayHaveRung = true });
            Admission.RepeatInvitations(draft, call, call.OwnPending);
            RingDecisions.Repeat(draft, call);
            if (call is { Phase: CallPhase.Ringing, Stage: not IncomingStage.Asking })
            {
                Admission.ReportRinging(draft, call);
            }
            else if (call.IsUndecided)
            {
                AnswerInputs.AnnounceAccept(draft, call);
            }
            else if (call.IsUnderWay)
            {
                // Request what was missed in the meantime; a member that could not be heard was not silent.
                draft.Send(call.In.Union(call.RoomUsers), SignalWriter.Sync(draft, call));
                draft.Put(call with { Members = call.Members.SetItems(call.Members.Values.Where(static member => member.IsIn).Select(member => KeyValuePair.Create(member.Id, member with { LastHeard = draft.Now }))) });
            }
        }
    }
}
