namespace ZegoCallKit.Calls.Machine;

/// <summary>Tracks the absence of required peers and of members that have accepted but do not appear in the call's room. The room decides who is present (rule 15).</summary>
internal static class Absence
{
    /// <summary>Starts and clears the absence timers according to the call's current state.</summary>
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

        var isAbsent = call.Required.Any(user => user != self && !IsPresent(call, user));
        return isAbsent != call.AbandonAt is not null ? call with { AbandonAt = isAbsent ? now + call.LeaveWhenAbsentFor : null } : call;
    }

    // A user who joined the room before the invitation is there, although its answer is still in transit.
    private static bool IsPresent(CallRecord call, UserId user) => call.RoomUsers.Contains(user) && call.Find(user) is { IsIn: true } or { IsPending: true };

    // While this device's connection to the room is broken, the room's list of users is not current.
    private static bool MustAppear(CallRecord call, MemberRecord member) => member.IsIn && call.IsRoomConnected && !call.RoomShows(member.Id);
}
