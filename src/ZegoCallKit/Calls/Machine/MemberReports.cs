using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// Applies what one member reports about another. A report fills gaps and never overrides what the other member has sent; a member added by a report must still send signals,
/// or counts as silent. Only the invitee decides whether this device's invitation is answered: what other members know about the invitee may be older.
/// </summary>
internal static class MemberReports
{
    /// <summary>Returns the record of a member that was not known before.</summary>
    public static MemberRecord CreateMember(CallDraft draft, CallRecord call, SignalMember member, InvitationId? invitation)
    {
        var known = new MemberRecord
        {
            User = new RoomUser(member.UserId, member.Name.Length > 0 ? member.Name : null),
            State = member.State,
            InvitationId = invitation,
            LastHeard = draft.Now,
        };
        return known.IsPending ? known with { RingsUntil = draft.Now + call.RingTimeout + CallRules.ReportedRingSlack } : known;
    }

    /// <summary>Applies a list of members.</summary>
    public static void Apply(CallDraft draft, CallRecord call, MembersSignal list)
    {
        foreach (var told in list.Members.Where(member => member.UserId != draft.Self.UserId && member.UserId != list.Sender.UserId))
        {
            var fresh = CreateMember(draft, call, told, list.InvitationId);
            if (call.Find(told.UserId) is not { } known)
            {
                call = (fresh.IsIn || fresh.IsPending) && !call.IsFull ? call.With(fresh) : call;
            }
            else if (known is { IsPending: true, IsOwnInvitee: false } && !fresh.IsPending)
            {
                call = call.With(known.WithState(fresh.State) with { LastHeard = draft.Now });
            }
            else if (!known.IsIn && !known.IsPending && !known.IsOwnInvitee && fresh.IsPending && list.InvitationId is not null)
            {
                // The inviter reports a new invitation.
                call = call.With(known.WithState(fresh.State) with { InvitationId = list.InvitationId, RingsUntil = fresh.RingsUntil });
            }
        }

        if (call.Find(list.Sender.UserId) is { IsIn: true } sender)
        {
            call = CallTerms.Apply(draft, call, list).With(sender with { LastHeard = draft.Now });
        }

        draft.Put(call);
    }
}
