using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Applies the terms that all members share: the inviter, the inviter's options and the start. Members share what they know; known terms are not overridden.</summary>
internal static class CallTerms
{
    public static CallRecord Apply(CallDraft draft, CallRecord call, InviteSignal invite)
    {
        call = call.IsKindSupposed && invite.Options is not null ? call with { Kind = invite.Kind, IsKindSupposed = false } : call;
        return Apply(draft, call, invite.Inviter, invite.Options, invite.Elapsed, invite.Sender.UserId);
    }

    public static CallRecord Apply(CallDraft draft, CallRecord call, MembersSignal list)
    {
        // A member that does not know the terms joined without an invitation and only assumes the kind.
        call = call.IsKindSupposed && list.Options is not null ? call with { Kind = list.Kind, IsKindSupposed = false } : call;
        return Apply(draft, call, list.Inviter, list.Options, list.Elapsed, list.Sender.UserId);
    }

    /// <summary>Returns the inviter of the call in the form that signals use.</summary>
    public static SignalMember? InviterOf(CallRecord call) =>
        call.Inviter is { } inviter ? new SignalMember { UserId = inviter.Id, Name = inviter.Name, State = CallMemberState.Accepted } : null;

    private static CallRecord Apply(CallDraft draft, CallRecord call, SignalMember? inviter, SharedCallOptions? options, TimeSpan? elapsed, UserId by)
    {
        call = call with
        {
            Inviter = call.Inviter ?? (inviter is null ? null : new RoomUser(inviter.UserId, inviter.Name.Length > 0 ? inviter.Name : null)),
            Shared = call.Shared ?? options,
        };
        return CallStart.ApplyElapsed(draft, call, elapsed, by);
    }
}
