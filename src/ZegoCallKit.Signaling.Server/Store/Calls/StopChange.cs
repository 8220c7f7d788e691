using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Stops the rings of users, or of everybody, which ends the call.</summary>
/// <param name="User">Who stops them.</param>
/// <param name="Users">Whose rings; empty for the whole call.</param>
/// <param name="Meeting">The call in which they meet instead; <see langword="null"/> if they do not.</param>
internal sealed record StopChange(string User, IReadOnlyList<string> Users, CallRecord? Meeting)
{
    /// <summary>Returns why the call cannot be stopped by the user; <see langword="null"/> if it can.</summary>
    public string? Refusal(CallRecord? call) => call switch
    {
        null => WireReasons.Unknown,
        _ when call.Find(User) is { HasJoined: true } => null,
        _ => WireReasons.NotMember,
    };

    public CallRecord? Apply(CallRecord? call, long now)
    {
        if (call is null || Refusal(call) is not null)
        {
            return call;
        }

        var members = call.Members
            .Select(member => member.State is MemberState.Ringing && (Users.Count == 0 || Users.Contains(member.User)) ? member with { State = HasMet(member.User) ? MemberState.Replaced : MemberState.Cancelled } : member)
            .ToList();
        var next = members.SequenceEqual(call.Members) ? call : call with { Members = members };
        return Users.Count == 0 && next.EndedAt is null ? next with { EndedAt = now, LastActive = now } : next;
    }

    // Not on the word of the one who stops the ring: a missed call must not be hidden from anybody else.
    private bool HasMet(string user) => Meeting is { EndedAt: null } && Meeting.Find(User) is not null && Meeting.Find(user) is { HasJoined: true };
}
