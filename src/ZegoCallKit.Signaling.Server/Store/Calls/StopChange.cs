using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Withdraws the rings of users, or of all users, which ends the call.</summary>
/// <param name="User">The user who withdraws them.</param>
/// <param name="Users">The users who no longer ring; empty to end the call.</param>
/// <param name="Meeting">The other call in which the users are instead; <see langword="null"/> for none.</param>
internal sealed record StopChange(string User, IReadOnlyList<string> Users, CallRecord? Meeting)
{
    /// <summary>Returns why the user cannot withdraw rings of the call; <see langword="null"/> if the user can. Members who have left can only withdraw rings of their own.</summary>
    public string? Refusal(CallRecord? call) => call?.Find(User) switch
    {
        null when call is null => WireReasons.Unknown,
        { IsIn: true } => null,
        { HasJoined: true } when Users.Count > 0 => null,
        _ => WireReasons.NotMember,
    };

    /// <summary>Returns whether the user can withdraw the ring of a member, or say that the call is over: a member who is in the call, and the sender of the ring.</summary>
    public bool MayStop(CallRecord call, MemberRecord member) => call.Find(User) is { IsIn: true } || call.RingOf(member)?.From == User;

    public CallRecord? Apply(CallRecord? call, long now)
    {
        if (call is null || Refusal(call) is not null)
        {
            return call;
        }

        var members = call.Members
            .Select(member => member.State is MemberState.Ringing && (Users.Count == 0 || Users.Contains(member.User)) && MayStop(call, member) ? member with { State = HasMet(member.User) ? MemberState.Replaced : MemberState.Canceled } : member)
            .ToList();
        var next = members.SequenceEqual(call.Members) ? call : call with { Members = members };
        return Users.Count == 0 && next.EndedAt is null ? next with { EndedAt = now, LastActive = now } : next;
    }

    // The server checks this itself: the user who withdraws the ring must not be able to hide a missed call.
    private bool HasMet(string user) => Meeting is { EndedAt: null } && Meeting.Find(User) is not null && Meeting.Find(user) is { HasJoined: true };
}
