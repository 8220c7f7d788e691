using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Tells why a call ends.</summary>
internal static class CallEnds
{
    /// <summary>Returns the end of a call that its other members have left. If all of them were lost before, the call ends as lost and not as hung up, even if it was the timeout of an open invitation that ended it.</summary>
    public static CallEnd PeersLeft(CallRecord call, CallEndReason reason, UserId? by)
    {
        var lost = reason != CallEndReason.RemoteHangUp || call.Members.Values.Any(static member => member.State == CallMemberState.Left)
            ? null
            : call.Members.Values.LastOrDefault(static member => member.State == CallMemberState.Offline);
        return lost is null ? new CallEnd { Reason = reason, By = by } : new CallEnd { Reason = CallEndReason.PeerLost, By = lost.Id };
    }

    /// <summary>Returns the end of a call whose members are moving to another call of this user; <see langword="null"/> if they are not.</summary>
    public static CallEnd? Moved(CallDraft draft, CallRecord call) =>
        draft.Calls.FirstOrDefault(other => !other.IsOver && other.Handover?.From == call.Id) is { } target ? new CallEnd { Reason = CallEndReason.Moved, MovedTo = target.Id } : null;

    /// <summary>Returns the end of a call that no invitee accepted. A timeout takes precedence over a decline, and a decline over a busy invitee.</summary>
    public static CallEnd NotAnswered(CallRecord call)
    {
        var members = call.Members.Values.Where(static member => member.IsOwnInvitee).ToList();
        var only = members.Count == 1 ? members[0].Id : (UserId?)null;
        if (members.Any(static member => member.State is CallMemberState.Timeout or CallMemberState.Offline))
        {
            return new CallEnd { Reason = CallEndReason.NoAnswer, By = only };
        }

        if (members.FirstOrDefault(static member => member.State == CallMemberState.Rejected && !member.IsBusy) is { } decliner)
        {
            return Declined(decliner);
        }

        if (members.FirstOrDefault(static member => member.State == CallMemberState.Left) is { } leaver)
        {
            return new CallEnd { Reason = CallEndReason.RemoteHangUp, By = leaver.Id };
        }

        return members.Any(static member => member.State == CallMemberState.Rejected)
            ? new CallEnd { Reason = CallEndReason.Busy, By = only }
            : new CallEnd { Reason = CallEndReason.Canceled };
    }

    // A refusal on behalf of the receiver is a decline; a refusal for the server's own reasons is a failure.
    private static CallEnd Declined(MemberRecord decliner) => decliner.Refusal switch
    {
        SignalingRefusal.None or SignalingRefusal.Blocked or SignalingRefusal.DoNotDisturb or SignalingRefusal.UnknownUser =>
            new CallEnd { Reason = CallEndReason.Declined, By = decliner.Id, CustomData = decliner.CustomData, Refusal = decliner.Refusal },
        var refusal => new CallEnd
        {
            Reason = CallEndReason.Failed,
            Refusal = refusal,
            Error = new ZegoException("InviteToCall", ZegoErrorCode.None, detail: $"the signaling server did not accept the invitation of '{decliner.Id}' ({refusal})"),
        },
    };
}
