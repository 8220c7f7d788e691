using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Two users dial each other at the same time (rule 4): both sides, knowing the same, choose the same of the two calls.</summary>
internal static class SimultaneousCalls
{
    /// <summary>Deals with an invitation that meets an own one to its sender.</summary>
    /// <returns>Whether it does; otherwise it is an invitation like any other.</returns>
    public static bool TryMeet(CallDraft draft, InviteSignal invite)
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
            // The own one goes on. He may not have heard of it yet, and takes it as soon as he does.
            Admission.InviteAgain(draft, own, [callee]);
        }
        else
        {
            GoOver(draft, own, invite);
        }

        return true;
    }

    private static void GoOver(CallDraft draft, CallRecord own, InviteSignal invite)
    {
        draft.Remove(own.Id);

        // Should it ring there after all, because this invitation was late and is over, it must stop.
        draft.Remember(new PastCall { Id = own.Id, Reply = PastReply.Cancelled, Until = draft.Now + CallRules.PastMemory });
        draft.Add(new CallEffect.Replace(own.Id, invite.CallId));
        AnswerInputs.TakeIn(draft, Admission.NewIncoming(draft, invite) with
        {
            Direction = CallDirection.Outgoing,
            Required = own.Required,
            LeaveWhenAbsentFor = own.LeaveWhenAbsentFor,
        });
    }
}
