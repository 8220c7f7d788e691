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
            draft.Refuse(CallRefusalKind.State, "Only who invites takes invitations back: decline or hang up instead");
        }
        else if (input.Invitees is { } some)
        {
            Cancel(draft, call, some);
        }
        else if (call.Phase != CallPhase.Dialing)
        {
            draft.Refuse(CallRefusalKind.State, "Somebody has accepted: hang up instead, or take back single invitations");
        }
        else
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.Cancelled }, Farewell.Leave);
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
        var (reason, farewell) = call.Phase switch
        {
            CallPhase.Dialing => (CallEndReason.Cancelled, Farewell.Leave),
            CallPhase.Ringing => (CallEndReason.Declined, Farewell.Reject),
            _ => (CallEndReason.LocalHangUp, Farewell.Leave),
        };
        CallEnding.End(draft, call, new CallEnd { Reason = reason }, farewell);
    }

    public static void EndForAll(CallDraft draft, CallInput.EndForAll input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            return;
        }

        if (call.Phase == CallPhase.Ringing)
        {
            draft.Refuse(CallRefusalKind.State, "The call rings and was not accepted: decline it instead");
        }
        else if (call.Phase == CallPhase.Dialing)
        {
            HangUp(draft, call);
        }
        else
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.LocalHangUp }, Farewell.EndForAll);
        }
    }

    /// <summary>Ends all calls because the user signs out. Calls that ring here may continue to ring on the user's other devices.</summary>
    public static void SignOut(CallDraft draft)
    {
        draft.IsSignedOut = true;
        var calls = draft.Calls;

        // Queued calls first: they must not start to ring when the call that they wait for ends.
        foreach (var call in calls.OrderBy(static call => call.IsBusy))
        {
            CallEnding.End(draft, call, new CallEnd { Reason = CallEndReason.SignedOut }, call.Phase == CallPhase.Ringing ? Farewell.Nothing : Farewell.Leave);
        }
    }

    private static void Cancel(CallDraft draft, CallRecord call, ImmutableArray<UserId> invitees)
    {
        if (invitees.FirstOrDefault(user => call.Find(user) is not { IsOwnInvitee: true }) is { Value.Length: > 0 } stranger)
        {
            draft.Refuse(CallRefusalKind.Argument, $"This user did not invite '{stranger}'");
            return;
        }

        if (invitees.FirstOrDefault(user => call.Find(user)!.IsIn) is { Value.Length: > 0 } member)
        {
            draft.Refuse(CallRefusalKind.State, $"'{member}' has accepted: the invitation cannot be taken back");
            return;
        }

        var pending = call.OwnPending.Where(found => invitees.Contains(found.Id)).ToList();
        foreach (var invitation in pending.GroupBy(static found => found.InvitationId))
        {
            draft.Send(invitation.Select(static found => found.Id), SignalWriter.Cancel(draft, call.Id, invitation.Key, invitation.Select(static found => found.Id)));
        }

        foreach (var found in pending)
        {
            call = call.With(found.To(CallMemberState.Cancelled));
        }

        // The other members of a group must not continue to wait for these invitees.
        draft.Send(call.In, SignalWriter.MemberList(draft, call));
        CallEnding.EndIfAlone(draft, draft.Put(call), CallEndReason.RemoteHangUp, by: null);
    }
}
