using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles signals from this user's other devices, never from this one (rule 9): an answer on another device stops the ringing here.</summary>
internal static class OtherDeviceSignals
{
    public static void Receive(CallDraft draft, CallSignal signal)
    {
        CallEndReason? reason = signal switch
        {
            AcceptSignal or JoinSignal or HeartbeatSignal => CallEndReason.AnsweredElsewhere,
            RejectSignal => CallEndReason.DeclinedElsewhere,
            _ => null,
        };
        if (reason is not { } why)
        {
            draft.Drop(signal, "it concerns another device of this user");
        }
        else if (draft.Find(signal.CallId) is { Phase: CallPhase.Ringing } call)
        {
            if (signal.InvitationId is null || signal.InvitationId == call.InvitationId)
            {
                CallEnding.End(draft, call, new CallEnd { Reason = why }, EndNotice.Nothing);
            }
        }
        else if (draft.Find(signal.CallId) is null && draft.FindPast(signal.CallId) is null && signal.InvitationId is not null)
        {
            // The call may still ring here: the invitation is on its way.
            draft.Remember(new PastCall { Id = signal.CallId, Reply = PastReply.Nothing, Until = draft.Now + CallRules.PastMemory, Invitations = KnownInvitations.None.Add(signal) });
        }
    }
}
