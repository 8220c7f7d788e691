using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>
/// What one member tells of another. It fills gaps and never overrules what the other has said himself; whom it brings into a call still has to be heard of,
/// or falls silent. Whether an own invitation is answered is for its invitee to say: what others know of him may be older.
/// </summary>
internal static class Hearsay
{
    /// <summary>A member that was not known.</summary>
    public static MemberRecord NewMember(CallDraft draft, CallRecord call, SignalMember member, InvitationId? invitation)
    {
        var known = new MemberRecord
        {
            User = new RoomUser(member.UserId, member.Name.Length > 0 ? member.Name : null),
            State = member.State,
            InvitationId = invitation,
            Heard = draft.Now,
        };
        return known.IsPending ? known with { RingsUntil = draft.Now + call.RingTimeout + CallRules.HearsaySlack } : known;
    }

    /// <summary>Takes a list of members.</summary>
    public static void Take(CallDraft draft, CallRecord call, MembersSignal list)
    {
        foreach (var told in list.Members.Where(member => member.UserId != draft.Self.UserId && member.UserId != list.Sender.UserId))
        {
            var fresh = NewMember(draft, call, told, list.InvitationId);
            if (call.Find(told.UserId) is not { } known)
            {
                call = (fresh.IsIn || fresh.IsPending) && !call.IsFull ? call.With(fresh) : call;
            }
            else if (known is { IsPending: true, IsOwnInvitee: false } && !fresh.IsPending)
            {
                call = call.With(known.To(fresh.State) with { Heard = draft.Now });
            }
            else if (!known.IsIn && !known.IsPending && !known.IsOwnInvitee && fresh.IsPending && list.InvitationId is not null)
            {
                // Its inviter tells of a new invitation.
                call = call.With(known.To(fresh.State) with { InvitationId = list.InvitationId, RingsUntil = fresh.RingsUntil });
            }
        }

        if (call.Find(list.Sender.UserId) is { IsIn: true } sender)
        {
            call = CallTerms.Learn(draft, call, list).With(sender with { Heard = draft.Now });
        }

        draft.Put(call);
    }
}
