using System.Collections.Immutable;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the user's commands to leave a call.</summary>
internal static class LeavingInputs
{
    public static void Cancel(CallDraft draft, CallInput.Cancel input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            return;
        }

        if (call.Direction != CallDirection.Outgoing && !call.Members.Values.Any(static member => member.IsOwnInvitee))
        {
            draft.Refuse(CallRefusalKind.State, "Only the user who sent an invitation can cancel it. Decline or hang up instead");
        }
        else if (input.Invitees is { } some)
        {
            Cancel(draft, call, some);
        }
        else if (call.Phase != CallPhase.Dialing)
        {
            draft.Refuse(CallRefusalKind.State, "An invited user has accepted. Hang up instead, or cancel the invitations of single users");
        }
        else
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Canceled }, EndNotice.Leave);
        }
    }

    public static void HangUp(CallDraft draft, CallInput.HangUp input)
    {
        if (draft.Find(input.CallId) is { } call)
        {
            HangUp(draft, call);
        }
    }

    public static void HangUp(CallDraft draft, CallRecord call)
    {
        var (reason, notice) = call.Phase switch
        {
            CallPhase.Dialing => (CallEndReason.Canceled, EndNotice.Leave),
            CallPhase.Ringing => (CallEndReason.Declined, EndNotice.Reject),
            _ => (CallEndReason.LocalHangUp, EndNotice.Leave),
        };
        CallEnding.End(draft, call, new CallEnd { Reason = reason }, notice);
    }

    public static void EndForAll(CallDraft draft, CallInput.EndForAll input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            return;
        }

        if (call.Phase == CallPhase.Ringing)
        {
            draft.Refuse(CallRefusalKind.State, "The call rings on this device and has not been accepted. Decline it instead");
        }
        else if (call.Phase == CallPhase.Dialing)
        {
            HangUp(draft, call);
        }
        else
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.LocalHangUp }, EndNotice.EndForAll);
        }
    }

    /// <summary>Ends all calls because the user signs out. Calls that ring here may continue to ring on the user's other devices.</summary>
    public static void SignOut(CallDraft draft)
    {
        draft.IsSignedOut = true;
        var calls = draft.Calls;

        // Queued calls first: they must not start to ring when the call that they wait for ends.
        foreach (var call in calls.OrderByDescending(static call => call.Stage == IncomingStage.Queued))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.SignedOut }, call.Phase == CallPhase.Ringing ? EndNotice.Nothing : EndNotice.Leave);
        }
    }

    private static void Cancel(CallDraft draft, CallRecord call, ImmutableArray<UserId> invitees)
    {
        if (invitees.FirstOrDefault(user => call.Find(user) is not { IsOwnInvitee: true }) is { Value.Length: > 0 } stranger)
        {
            draft.Refuse(CallRefusalKind.Argument, $"This user has not invited '{stranger}'");
            return;
        }

        if (invitees.FirstOrDefault(user => call.Find(user)!.IsIn) is { Value.Length: > 0 } member)
        {
            draft.Refuse(CallRefusalKind.State, $"'{member}' has accepted, so the invitation can no longer be canceled");
            return;
        }

        var pending = call.OwnPending.Where(found => invitees.Contains(found.Id)).ToList();
        foreach (var invitation in pending.GroupBy(static found => found.InvitationId))
        {
            draft.Send(invitation.Select(static found => found.Id), SignalWriter.Cancel(draft, call.Id, invitation.Key, invitation.Select(static found => found.Id)));
        }

        foreach (var found in pending)
        {
            call = call.With(found.WithState(CallMemberState.Canceled));
        }

        // The other members of a group must not continue to wait for these invitees.
        draft.Send(call.In, SignalWriter.MemberList(draft, call));
        CallEnding.EndIfAlone(draft, draft.Put(call), CallEndReason.RemoteHangUp, by: null);
    }
}
