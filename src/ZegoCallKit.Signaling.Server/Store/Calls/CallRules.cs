namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Defines the limits of calls, and how their records change with time.</summary>
internal static class CallRules
{
    public const int MaxMembers = 50;

    /// <summary>Defines how often activity is recorded, in milliseconds.</summary>
    public const long ActivityMs = 5_000;

    /// <summary>Defines after how many milliseconds without activity a call is considered ended.</summary>
    public const long SilenceMs = 90_000;

    /// <summary>Defines how many milliseconds the record of an ended call is kept, so that late messages get a clear answer.</summary>
    public const long RetentionMs = 600_000;

    /// <summary>Returns when the call is due next: a ringing call is not silent, so only its deadlines count.</summary>
    public static long NextDue(CallRecord call)
    {
        var silent = call.EndedAt is { } ended ? ended + RetentionMs : call.LastActive + SilenceMs;
        return call.Members.Where(static member => member.State is MemberState.Ringing).Select(static member => member.Deadline).DefaultIfEmpty(silent).Min();
    }

    /// <summary>Records activity, if the last recorded one is old enough, and whether the sender leaves or returns. Only the device that is in the call leaves it: the user's other devices know nothing of it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="user">The sender.</param>
    /// <param name="device">The sender's device.</param>
    /// <param name="report">What the message says about the sender.</param>
    /// <param name="now">The server's time, in Unix milliseconds.</param>
    public static CallRecord Touch(CallRecord call, string user, string device, MemberReport report, long now)
    {
        call = now - call.LastActive >= ActivityMs && call.EndedAt is null ? call with { LastActive = now } : call;
        if (call.Find(user) is not { HasJoined: true } member)
        {
            return call;
        }

        // A message that a device sent before another one took its place may arrive later.
        var next = report switch
        {
            MemberReport.Leaves when member.IsSpokenForBy(device) => member with { HasLeft = true },
            MemberReport.Speaks when !member.IsIn || member.Device is null => call.Return(member, device),
            MemberReport.Joins => call.Return(member, device),
            _ => member,
        };
        return next == member ? call : call with { Members = [.. call.Members.Select(other => other == member ? next : other)] };
    }

    /// <summary>Records that a user who is not a member has sent a message about the call to a member in it, as a user who joins does. The newest of such users are remembered.</summary>
    public static CallRecord Ask(CallRecord call, string user, string device, IReadOnlyCollection<string> receivers)
    {
        var asker = new AskerRecord(user, device);
        return call.EndedAt is null && CanJoin(call, user) && !call.Askers.Contains(asker) && receivers.Any(receiver => call.Find(receiver) is { IsIn: true })
            ? call with { Askers = [.. call.Askers.Where(other => other.User != user).TakeLast(MaxMembers - 1), asker] }
            : call;
    }

    /// <summary>Makes members of the users who asked and to whom a member replies. A message of a member alone does not: whoever has done nothing for the call is not in it.</summary>
    public static CallRecord Join(CallRecord call, string member, IReadOnlyCollection<string> users, long now)
    {
        var joining = call.EndedAt is null && call.Find(member) is { IsIn: true } ? call.Askers.Where(asker => users.Contains(asker.User) && CanJoin(call, asker.User)).ToList() : [];
        var members = call.Members.Select(known => joining.Find(asker => asker.User == known.User) is { } asker ? known with { State = MemberState.Accepted, Device = asker.Device, HasJoinedById = true, HasLeft = false } : known).ToList();
        members.AddRange(joining.Where(asker => call.Find(asker.User) is null).Take(MaxMembers - members.Count).Select(static asker => new MemberRecord { User = asker.User, State = MemberState.Accepted, Device = asker.Device, HasJoinedById = true }));
        return members.SequenceEqual(call.Members) ? call : call with { Members = members, Askers = [.. call.Askers.Except(joining)], AnsweredAt = call.AnsweredAt ?? now };
    }

    /// <summary>Records that members were told of their missed calls.</summary>
    public static CallRecord TellMissed(CallRecord call, IReadOnlyCollection<MemberRecord> told)
    {
        bool IsTold(MemberRecord member) => member is { HasMissed: true, IsToldMissed: false } && told.Any(other => other.User == member.User && other.Ring == member.Ring);
        return call.Members.Any(IsTold) ? call with { Members = [.. call.Members.Select(member => IsTold(member) ? member with { IsToldMissed = true } : member)] } : call;
    }

    /// <summary>Ends the rings whose deadline has passed, and the call if it has been silent. Returns <see langword="null"/> when the record is no longer needed.</summary>
    public static CallRecord? Expire(CallRecord call, long now)
    {
        var members = call.Members.Select(member => member.State is MemberState.Ringing && member.Deadline <= now ? member with { State = MemberState.Missed } : member).ToList();
        var next = members.SequenceEqual(call.Members) ? call : call with { Members = members };
        var isRinging = next.Members.Any(static member => member.State is MemberState.Ringing);
        if (next.EndedAt is { } ended)
        {
            return now - ended >= RetentionMs && !isRinging ? null : next;
        }

        // A ringing call is not silent. A call that nobody joined ends with its last ring.
        var hasOthers = next.Members.Any(member => member.HasJoined && member.User != next.Inviter);
        if (!isRinging && (!hasOthers || now - next.LastActive >= SilenceMs))
        {
            return next with { EndedAt = hasOthers ? Math.Max(next.LastActive, next.AnsweredAt ?? 0) : now };
        }

        return next;
    }

    // A user who still rings answers the ring instead.
    private static bool CanJoin(CallRecord call, string user) => call.Find(user) is not { HasJoined: true } and not { State: MemberState.Ringing };
}
