namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Rings users for a call, and starts the call if it is unknown.</summary>
/// <param name="Ring">The ring.</param>
/// <param name="Call">The call's id.</param>
/// <param name="Users">The users to ring.</param>
/// <param name="Silent">Those of them who get only a missed call, because of do-not-disturb.</param>
/// <param name="Kind"><c>audio</c>, <c>video</c>, or <see langword="null"/> if unknown.</param>
/// <param name="Deadline">When the ring ends, in Unix milliseconds.</param>
internal sealed record RingChange(RingRecord Ring, string Call, IReadOnlyList<string> Users, IReadOnlySet<string> Silent, string? Kind, long Deadline)
{
    /// <summary>Gets those of the users whose device in the call is not connected. They are rung like users who left: they may answer on another device, and if that device returns, it answers itself.</summary>
    public IReadOnlySet<string> Lost { get; init; } = new HashSet<string>();

    /// <summary>Returns whether the sender may ring users for the call. A member who left comes back by it, as by every message to the members, which needs nobody's consent.</summary>
    public bool MayRing(CallRecord? call) => call is null || call.Find(Ring.From) is { HasJoined: true };

    public CallRecord? Apply(CallRecord? call, long now)
    {
        if (!MayRing(call))
        {
            return call;
        }

        var next = call ?? new CallRecord
        {
            Call = Call,
            Inviter = Ring.From,
            Kind = Kind,
            StartedAt = now,
            LastActive = now,
            Members = [new MemberRecord { User = Ring.From, State = MemberState.Inviter, Device = Ring.Device }],
        };

        // A repetition of the same message, because its receipts were lost.
        if (next.Rings.Any(ring => ring.Id == Ring.Id && ring.From == Ring.From && ring.Device == Ring.Device))
        {
            return call;
        }

        // A call that has ended begins again with the user who rings alone; the former members have not come back.
        var members = next.Members
            .Select(member => member.User == Ring.From && (next.EndedAt is not null || !member.IsIn) ? next.Return(member, Ring.Device)
                : next.EndedAt is not null && member.HasJoined ? member with { HasLeft = true }
                : member)
            .ToList();
        foreach (var user in Users)
        {
            var index = members.FindIndex(member => member.User == user);
            if (index >= 0 && ((members[index].IsIn && !Lost.Contains(user)) || IsAnswered(next, members[index])))
            {
                continue;
            }

            // A member who is not in the call is rung like anybody else, and stays a member.
            var isSilent = Silent.Contains(user);
            var known = index >= 0 && members[index].HasJoined ? members[index] with { WasIn = true, HasLeft = true, IsToldMissed = false } : new MemberRecord { User = user, State = MemberState.Ringing };
            var member = known with { State = isSilent ? MemberState.Missed : MemberState.Ringing, Deadline = Deadline, Ring = Ring.Id, RungBy = Ring.From, IsSilent = isSilent };
            if (index >= 0)
            {
                members[index] = member;
            }
            else if (members.Count < CallRules.MaxMembers)
            {
                members.Add(member);
            }
        }

        var rings = next.Rings.Where(ring => members.Any(member => member.Ring == ring.Id)).Append(Ring).ToList();
        return next with { Members = members, Rings = rings, LastActive = now, EndedAt = null };
    }

    // The sender repeats an invitation whose receipts were lost, and does not know the answer yet. A member who accepted it may have left since.
    private bool IsAnswered(CallRecord call, MemberRecord member) =>
        (member.HasAccepted || member.State is MemberState.Declined) && Ring.Key is not null && call.RingOf(member) is { } ring && ring.Key == Ring.Key && ring.From == Ring.From && ring.Device == Ring.Device;
}
