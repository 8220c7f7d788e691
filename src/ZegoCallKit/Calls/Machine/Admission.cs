using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles invitations: they ring, are queued, are rejected, or meet an outgoing call to the same user.</summary>
internal static class Admission
{
    public static void Receive(CallDraft draft, InviteSignal invite, TimeSpan? age)
    {
        if (Handovers.TryFollow(draft, invite, age))
        {
            return;
        }

        if (draft.Find(invite.CallId) is { } known)
        {
            ReceiveKnown(draft, known, invite, age);
        }
        else if (draft.FindPast(invite.CallId) is { } past && IsAnswered(past, invite))
        {
            PastSignals.AnswerInvite(draft, past, invite);
        }
        else if ((age > draft.Rules.MaxInviteAge && !draft.Rules.KeepsSignals) || age >= invite.RingTimeout)
        {
            ListLate(draft, invite);
        }
        else if (!SimultaneousCalls.TryHandle(draft, invite) && EndFormerCalls(draft, invite))
        {
            Admit(draft, invite, age ?? TimeSpan.Zero);
        }
    }

    /// <summary>Reports to the inviter that the call rings on this device.</summary>
    public static void ReportRinging(CallDraft draft, CallRecord call)
    {
        if (call.InvitedBy is { } inviter)
        {
            draft.Send([inviter], SignalWriter.Received(draft, call));
        }
    }

    /// <summary>Resends invitations that are still ringing, except those that a server keeps.</summary>
    public static void RepeatInvitations(CallDraft draft, CallRecord call, IEnumerable<MemberRecord> members)
    {
        foreach (var invitation in members.Where(member => !draft.Rules.KeepsSignals || member.KeptInvitation != member.InvitationId).GroupBy(static member => (member.InvitationId, member.RingsUntil, member.Replaces)).ToList())
        {
            if ((draft.Rules.HasReceivedSignals || call.FailsAt is not null) && invitation.Key is ({ } id, { } until, var replaces) && until > draft.Now)
            {
                draft.Send(invitation.Select(static member => member.Id), SignalWriter.Invite(draft, call, id, until - draft.Now, replaces));
            }
        }
    }

    /// <summary>Rejects a call because the user is busy; the user sees it as a missed call.</summary>
    public static void RejectBusy(CallDraft draft, CallRecord call)
    {
        draft.Send([.. call.InOrPending, draft.Self.UserId], SignalWriter.Reject(draft, call.Id, call.InvitationId, RejectReason.Busy, ""));
        draft.Remember(new PastCall
        {
            Id = call.Id,
            Reply = PastReply.Rejected,
            RejectReason = RejectReason.Busy,
            Until = draft.Now + CallRules.PastMemory,
            Invitations = call.Invitations,
        });
        draft.ListMissed(call, CallEndReason.Busy);
    }

    /// <summary>Returns the call that an invitation is about, in the ringing phase.</summary>
    public static CallRecord CreateIncoming(CallDraft draft, InviteSignal invite, TimeSpan age = default)
    {
        // The delivery time counts if the transport knows it. The sender's clock is not used: it may be minutes off.
        var ring = invite.RingTimeout - age;
        var call = new CallRecord
        {
            Id = invite.CallId,
            Direction = CallDirection.Incoming,
            Kind = invite.Kind,
            Phase = CallPhase.Ringing,
            InvitationId = invite.InvitationId,
            InvitedBy = invite.Sender.UserId,
            InviteSequence = invite.Sequence,
            CustomData = invite.CustomData,
            RingTimeout = invite.RingTimeout,
            RingsUntil = draft.Now + ring,
            RefreshAt = draft.Now + CallRules.RefreshAfter(0),
            CreatedAt = draft.Now,
            NotBefore = draft.Now - (invite.Elapsed ?? TimeSpan.Zero) - CallRules.BeginSlack,
            Invitations = (draft.FindPast(invite.CallId)?.Invitations ?? KnownInvitations.None).Add(invite),
        };
        call = CallTerms.Apply(draft, call, invite);
        foreach (var member in invite.Members.Where(member => member.UserId != draft.Self.UserId))
        {
            call = call.With(MemberReports.CreateMember(draft, call, member, invite.InvitationId));
        }

        var sender = call.Find(invite.Sender.UserId) ?? new MemberRecord { User = new RoomUser(invite.Sender.UserId), State = CallMemberState.Accepted };
        return call.With(sender.WithState(CallMemberState.Accepted).WithSignal(invite, draft.Now));
    }

    /// <summary>Lists an invitation that arrived too late to ring as a missed call.</summary>
    public static void ListLate(CallDraft draft, InviteSignal invite)
    {
        var call = CreateIncoming(draft, invite);
        draft.Remember(new PastCall { Id = call.Id, Reply = PastReply.Nothing, Until = draft.Now + CallRules.PastMemory, Invitations = call.Invitations });
        if (!SimultaneousCalls.HasYielded(draft, invite))
        {
            draft.ListMissed(call, CallEndReason.Missed);
        }
    }

    private static bool IsAnswered(PastCall past, InviteSignal invite) =>
        !past.Invitations.IsNew(invite) || (past.WithdrawnAhead is not null && past.Invitations.IsEmpty);

    // Rule 3: the same invitation again is not another call.
    private static void ReceiveKnown(CallDraft draft, CallRecord call, InviteSignal invite, TimeSpan? age)
    {
        var counts = SignalRights.TrustOf(call, invite) == SignalTrust.Full;
        call = counts ? CallTerms.Apply(draft, call, invite) : call;
        if (call.Phase == CallPhase.Ringing && counts)
        {
            if (call.Invitations.IsNew(invite) && !(age >= invite.RingTimeout))
            {
                // A new invitation from the same or another member; the end of the earlier invitation was lost.
                var fresh = CreateIncoming(draft, invite, age ?? TimeSpan.Zero);
                call = call with { InvitationId = invite.InvitationId, InvitedBy = invite.Sender.UserId, InviteSequence = invite.Sequence, RingsUntil = fresh.RingsUntil };
            }

            call = call with { Invitations = call.Invitations.Add(invite) };
            call = call.Find(invite.Sender.UserId) is { } sender && !sender.IsOld(invite) ? call.With(sender.WithState(CallMemberState.Accepted).WithSignal(invite, draft.Now)) : call;
            draft.Put(call);
            if (call.Stage != IncomingStage.Asking)
            {
                ReportRinging(draft, call);
            }
        }
        else if (call.Phase == CallPhase.Ringing)
        {
            // A member's invitation already rings here. Another inviter is informed and changes nothing; their invitation may ring when this one is over.
            if (call.Stage != IncomingStage.Asking)
            {
                draft.Send([invite.Sender.UserId], SignalWriter.Received(draft, call with { InvitationId = invite.InvitationId }));
            }
        }
        else if (call.IsUnderWay)
        {
            draft.Put(call with { Invitations = call.Invitations.Add(invite) });
            draft.Send([invite.Sender.UserId], SignalWriter.Accept(draft, call.Id, invite.InvitationId));
        }
        else
        {
            draft.Drop(invite, "this device is leaving the call");
        }
    }

    // Unless the sender has put a call on hold, it has one call at a time: a sender who starts a new call has left the previous one, even if the leave signal was lost.
    private static bool EndFormerCalls(CallDraft draft, InviteSignal invite)
    {
        if (invite.HasOtherCall)
        {
            return true;
        }

        var sender = invite.Sender;
        foreach (var call in draft.Calls.Where(static call => !call.IsOver && call.Phase != CallPhase.Dialing))
        {
            if (call.Find(sender.UserId) is not { IsIn: true } member || member.Device != sender.DeviceId)
            {
                continue;
            }

            if (member.IsOld(invite))
            {
                draft.Drop(invite, "its sender has started another call since");
                return false;
            }

            MemberSignals.MarkLeft(draft, call, member.WithSignal(invite, draft.Now));
        }

        return true;
    }

    private static void Admit(CallDraft draft, InviteSignal invite, TimeSpan age)
    {
        var call = CreateIncoming(draft, invite, age);
        var others = draft.Calls.Where(static other => other.IsBusy).ToList();
        if (others.Count == 0 || (draft.Rules.HoldsWhenBusy && others is [{ IsUnderWay: true }]))
        {
            draft.Put(call with { HoldsOther = draft.Rules.HoldsWhenBusy });
            ReportRinging(draft, call);
            draft.Add(new CallEffect.NotifyIncoming(call.Id));
        }
        else if (draft.Rules.AsksWhenBusy)
        {
            draft.Put(call with { Stage = IncomingStage.Asking });
            draft.Add(new CallEffect.Ask(new IncomingInvite
            {
                CallId = call.Id,
                From = call.Find(invite.Sender.UserId)!.User,
                Kind = call.Kind,
                IsGroup = call.IsGroup,
                CustomData = call.CustomData,
            }));
        }
        else if (draft.Calls.Count(static other => !other.IsOver && other.Stage == IncomingStage.Queued) < draft.Rules.QueueLimit)
        {
            draft.Put(call with { Stage = IncomingStage.Queued });
            ReportRinging(draft, call);
        }
        else
        {
            RejectBusy(draft, call);
        }
    }
}
