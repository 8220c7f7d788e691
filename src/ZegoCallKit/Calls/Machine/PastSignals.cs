using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Replies to signals about a call that is over or was never known here: their senders must not continue to believe in it (rules 5, 8 and 10).</summary>
internal static class PastSignals
{
    public static void Receive(CallDraft draft, CallSignal signal)
    {
        var past = draft.FindPast(signal.CallId);
        switch (signal)
        {
            case AcceptSignal or HeartbeatSignal or JoinSignal or SyncSignal:
                ReplyThatOver(draft, past, signal);
                break;
            case ReceivedSignal when past is not null && (past.Reply is PastReply.Canceled or PastReply.Ended || past.Withdrawn.Contains(signal.Sender.UserId)):
                ReplyThatOver(draft, past, signal);
                break;
            case CancelSignal cancel when past is null && cancel.Invitees.Contains(draft.Self.UserId):
                // The cancellation has overtaken its invitation.
                draft.Remember(new PastCall
                {
                    Id = cancel.CallId,
                    Reply = PastReply.Nothing,
                    Until = draft.Now + CallRules.PastMemory,
                    Invitations = KnownInvitations.None.Add(cancel),
                    WithdrawnAhead = cancel.IsTimeout ? CallEndReason.Missed : CallEndReason.CanceledByCaller,
                });
                break;
            default:
                draft.Drop(signal, past is null ? "the call is not known" : "the call is over");
                break;
        }
    }

    /// <summary>Replies to an invitation that is already settled.</summary>
    public static void AnswerInvite(CallDraft draft, PastCall past, InviteSignal invite)
    {
        var inviter = invite.Sender.UserId;
        if (past.WithdrawnAhead is { } reason)
        {
            if (invite.InvitationId is not null)
            {
                draft.Remember(past with { WithdrawnAhead = null, Invitations = past.Invitations.Add(invite) });
                if (!SimultaneousCalls.HasYielded(draft, invite))
                {
                    draft.ListMissed(Admission.CreateIncoming(draft, invite), reason);
                }
            }

            return;
        }

        if (past.Reply == PastReply.Rejected)
        {
            draft.Send([inviter], SignalWriter.Reject(draft, invite.CallId, invite.InvitationId, past.RejectReason, past.CustomData));
        }
        else if (past.Reply == PastReply.Left)
        {
            draft.Send([inviter], SignalWriter.Leave(draft, invite.CallId, LeaveReason.HungUp));
        }
        else
        {
            draft.Drop(invite, "the invitation is already settled");
        }
    }

    private static void ReplyThatOver(CallDraft draft, PastCall? past, CallSignal signal)
    {
        var user = signal.Sender.UserId;
        if (signal is not JoinSignal && (past is { Reply: PastReply.Canceled } || past?.Withdrawn.Contains(user) == true))
        {
            draft.Send([user], SignalWriter.Cancel(draft, signal.CallId, signal.InvitationId, [user], past?.End?.Reason == CallEndReason.NoAnswer));
        }
        else if (past is { Reply: PastReply.Ended })
        {
            draft.Send([user], SignalWriter.End(draft, signal.CallId, past.EndReason));
        }
        else if (past is null or { Reply: PastReply.Left or PastReply.Rejected or PastReply.Canceled })
        {
            TellLeft(draft, user, signal);
        }
        else
        {
            draft.Drop(signal, "the call is over");
        }
    }

    // Heartbeats to a whole call reach this device as long as the call lasts: after this user has left, or because another device of this user is in it. A server that keeps the reply delivers it in any case.
    private static void TellLeft(CallDraft draft, UserId user, CallSignal signal)
    {
        if (signal is HeartbeatSignal && draft.Rules.KeepsSignals && draft.ToldLeft.Contains(signal.CallId, user, draft.Now))
        {
            draft.Drop(signal, "its sender was told a moment ago that this device is not in the call");
            return;
        }

        draft.ToldLeft = draft.ToldLeft.Add(signal.CallId, user, draft.Now);
        draft.Send([user], SignalWriter.Leave(draft, signal.CallId, LeaveReason.HungUp));
    }
}
