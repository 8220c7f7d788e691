namespace ZegoCallKit.Calls.Machine;

/// <summary>Computes the times at which a call changes without any other input.</summary>
internal static class CallDeadlines
{
    // Called after every step, so it makes no objects.
    public static DateTimeOffset? Next(CallRecord call, CallRules rules)
    {
        if (call.IsOver)
        {
            return null;
        }

        var next = Earlier(call.RingsUntil, call.FailsAt);
        next = Earlier(next, call.RefreshAt);
        next = Earlier(next, call.HeartbeatAt);
        next = Earlier(next, call.ExpiresAt);
        next = Earlier(next, call.AbandonAt);
        next = Earlier(next, call.JoinUntil == DateTimeOffset.MaxValue ? null : call.JoinUntil);
        foreach (var (_, member) in call.Members)
        {
            next = Earlier(next, call.Phase == CallPhase.Ringing ? null : member.RingsUntil);
            next = Earlier(next, member.DecidedBy);
            next = Earlier(next, member.UnconfirmedAt);
            next = Earlier(next, member.GoneAt);
            next = Earlier(next, member.AppearsBy);
            next = Earlier(next, SilentAt(call, member, rules));
        }

        return next;
    }

    /// <summary>Returns the earlier of two times, of which either may be missing.</summary>
    public static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) => right is null || left <= right ? left : right;

    /// <summary>Returns when a silent member counts as offline.</summary>
    public static DateTimeOffset? SilentAt(CallRecord call, MemberRecord member, CallRules rules) =>
        call.IsUnderWay && member.IsIn ? member.LastHeard + rules.PeerTimeout : null;
}
