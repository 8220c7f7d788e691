namespace ZegoCallKit.Calls.Machine;

/// <summary>Watches who is absent from a call: members that have accepted but do not appear in its room, and required peers. The room shows who is there, not what they say.</summary>
internal static class Absence
{
    /// <summary>Begins and ends the times that somebody may be absent, as the call is now.</summary>
    public static CallRecord Watch(CallRecord call, UserId self, DateTimeOffset now)
    {
        if (call.Phase != CallPhase.InCall)
        {
            return call;
        }

        var changed = call.Members.Values.Where(member => MustAppear(call, member) != member.AppearsBy is not null).ToList();
        if (changed.Count > 0)
        {
            call = call with { Members = call.Members.SetItems(changed.Select(member => KeyValuePair.Create(member.Id, member with { AppearsBy = MustAppear(call, member) ? now + CallRules.AppearWithin : null }))) };
        }

        var isAbsent = call.Required.Any(user => user != self && !(call.Find(user) is { IsIn: true } && call.RoomUsers.Contains(user)));
        return isAbsent != call.AbandonAt is not null ? call with { AbandonAt = isAbsent ? now + call.LeaveWhenAbsentFor : null } : call;
    }

    // While the own link is broken the room tells nothing new.
    private static bool MustAppear(CallRecord call, MemberRecord member) => member.IsIn && call.IsRoomConnected && !call.RoomShows(member.Id);
}
