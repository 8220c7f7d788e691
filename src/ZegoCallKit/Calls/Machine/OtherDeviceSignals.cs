using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>What this user's other devices say (rule 9: never this one): an answer there stops the ringing here.</summary>
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
            draft.Drop(signal, "another own device's business");
        }
        else if (draft.Find(signal.CallId) is { Phase: CallPhase.Ringing } call)
        {
            if (signal.InvitationId is null || signal.InvitationId == call.InvitationId)
            {
                CallEnding.End(draft, call, new CallEnd { Reason = why }, Farewell.Nothing);
            }
        }
        else if (draft.Find(signal.CallId) is null && draft.FindPast(signal.CallId) is null && signal.InvitationId is not null)
        {
            // It may ring here yet: the invitation is still on its way.
            draft.Remember(new PastCall { Id = signal.CallId, Reply = PastReply.Nothing, Until = draft.Now + CallRules.PastMemory, Invitations = KnownInvitations.None.Note(signal) });
        }
    }
}
