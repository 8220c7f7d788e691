namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Lets guests into a call. Only its inviter can.</summary>
/// <param name="Host">Who lets them in.</param>
/// <param name="Guests">Who is let in.</param>
internal sealed record AdmitChange(string Host, IReadOnlyList<string> Guests)
{
    /// <summary>Returns whether the user is the host of a call that is in progress.</summary>
    public static bool IsHost(CallRecord? call, string user) => call is { EndedAt: null } && call.Find(user) is { State: MemberState.Inviter };

    public CallRecord? Apply(CallRecord? call, long now)
    {
        if (!IsHost(call, Host))
        {
            return call;
        }

        var members = call!.Members.Select(member => !member.HasJoined && Guests.Contains(member.User) ? member with { State = MemberState.Accepted, IsSilent = false } : member).ToList();
        members.AddRange(Guests.Where(user => call.Find(user) is null).Take(CallRules.MaxMembers - members.Count).Select(static user => new MemberRecord { User = user, State = MemberState.Accepted }));
        return members.SequenceEqual(call.Members) ? call : call with { Members = members, AnsweredAt = call.AnsweredAt ?? now, LastActive = now };
    }
}
