namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Admits guests to a call.</summary>
/// <param name="Host">The user who admits them: the inviter or, while the inviter is not in the call, any member who is.</param>
/// <param name="Guests">The users to admit.</param>
internal sealed record AdmitChange(string Host, IReadOnlyList<string> Guests)
{
    /// <summary>Returns the users who may admit guests to a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="isInviterOnline">Whether the inviter's device in the call is connected: if its program failed, it did not report that the inviter left.</param>
    public static IReadOnlyList<string> HostsOf(CallRecord? call, bool isInviterOnline)
    {
        if (call is not { EndedAt: null })
        {
            return [];
        }

        var present = call.Members.Where(static member => member.IsIn && member.MayEnter).ToList();
        var others = present.FindAll(member => member.User != call.Inviter);
        var inviter = present.Except(others).ToList();
        return [.. (inviter.Count > 0 && (isInviterOnline || others.Count == 0) ? inviter : others).Select(static member => member.User)];
    }

    public CallRecord? Apply(CallRecord? call, long now)
    {
        if (call is not { EndedAt: null } || call.Find(Host) is not { IsIn: true })
        {
            return call;
        }

        var members = call.Members.Select(member => !member.MayEnter && Guests.Contains(member.User) ? member with { State = MemberState.Accepted, Device = member.HasJoined ? member.Device : null, IsSilent = false, HasJoinedById = false } : member).ToList();
        members.AddRange(Guests.Where(user => call.Find(user) is null).Take(CallRules.MaxMembers - members.Count).Select(static user => new MemberRecord { User = user, State = MemberState.Accepted }));
        return members.SequenceEqual(call.Members) ? call : call with { Members = members, AnsweredAt = call.AnsweredAt ?? now, LastActive = now };
    }
}
