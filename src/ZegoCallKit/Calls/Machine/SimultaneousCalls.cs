using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles two users dialing each other at the same time (rule 4): both devices have the same information and choose the same one of the two calls.</summary>
internal static class SimultaneousCalls
{
    /// <summary>Handles an invitation from a user whom this device is dialing.</summary>
    /// <returns>Whether the invitation was handled; otherwise it is treated like any other invitation.</returns>
    public static bool TryHandle(CallDraft draft, InviteSignal invite)
    {
        if (draft.Rules.SimultaneousCalls != SimultaneousCallPolicy.Merge
            || draft.Calls.FirstOrDefault(static call => call.Phase == CallPhase.Dialing) is not { } own
            || own.Find(invite.Sender.UserId) is not { IsPending: true } callee)
        {
            return false;
        }

        var theirsIsGroup = invite.Members.Count(member => member.UserId != invite.Sender.UserId) > 1;
        if (own.IsGroup && theirsIsGroup)
        {
            return false;
        }

        if (own.IsGroup || (!theirsIsGroup && CallIdOrder.Instance.Compare(own.Id, invite.CallId) < 0))
        {
            // This device's call continues. The other user may not have received its invitation yet, and accepts it on arrival.
            Admission.RepeatInvitations(draft, draft.Put(own with { Rival = invite }), [callee]);
        }
        else
        {
            SwitchTo(draft, own, invite);
        }

        return true;
    }

    /// <summary>Returns whether the sender of an invitation that is over withdrew it to answer this device's own call. A server may hold an invitation until its withdrawal takes its place, so that it never arrives while this device still dials.</summary>
    public static bool HasYielded(CallDraft draft, InviteSignal invite) => draft.Calls.Any(own =>
        own is { Direction: CallDirection.Outgoing, IsUnderWay: true }
        && !invite.HasOtherCall
        && (own.IsGroup || CallIdOrder.Instance.Compare(own.Id, invite.CallId) < 0)
        && own.Find(invite.Sender.UserId) is { IsIn: true } member
        && member.Device == invite.Sender.DeviceId);

    /// <summary>Records that this device's call continues: the other one is over, and was not missed.</summary>
    public static CallRecord Settle(CallDraft draft, CallRecord call)
    {
        if (call.Rival is { } rival)
        {
            draft.Remember(new PastCall { Id = rival.CallId, Reply = PastReply.Nothing, Until = draft.Now + CallRules.PastMemory, Invitations = KnownInvitations.None.Add(rival) });
        }

        return call with { Rival = null };
    }

    private static void SwitchTo(CallDraft draft, CallRecord own, InviteSignal invite)
    {
        draft.Remove(own.Id);

        // If this device's call rings there after all, because the other invitation was late and is over, it must be stopped.
        draft.Remember(new PastCall { Id = own.Id, Reply = PastReply.Canceled, Until = draft.Now + CallRules.PastMemory });
        draft.Add(new CallEffect.Replace(own.Id, invite.CallId));
        AnswerInputs.EnterCall(draft, Admission.CreateIncoming(draft, invite) with
        {
            Direction = CallDirection.Outgoing,
            Required = own.Required,
            LeaveWhenAbsentFor = own.LeaveWhenAbsentFor,
        });
        if (draft.Rules.KeepsSignals)
        {
            // The call still rings at the other user's other devices, and the server would report it as missed in the end.
            CallEnding.Withdraw(draft, own, replacedBy: invite.CallId);
        }
    }
}
