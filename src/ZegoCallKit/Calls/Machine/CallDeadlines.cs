namespace ZegoCallKit.Calls.Machine;

/// <summary>Computes the times at which a call changes without any other input.</summary>
internal static class CallDeadlines
{
    public static DateTimeOffset? Next(CallRecord call, CallRules rules) => All(call, rules).Min();

    /// <summary>Returns when a silent member counts as offline.</summary>
    public static DateTimeOffset? SilentAt(CallRecord call, MemberRecord member, CallRules rules) =>
        call.IsUnderWay && member.IsIn ? member.LastHeard + rules.PeerTimeout : null;

    private static IEnumerable<DateTimeOffset?> All(CallRecord call, CallRules rules)
    {
        if (call.IsOver)
        {
            yield break;
        }

        yield return call.RingsUntil;
        yield return call.FailsAt;
        yield return call.RefreshAt;
        yield return call.HeartbeatAt;
        yield return call.ExpiresAt;
        yield return call.AbandonAt;
        yield return call.JoinUntil == DateTimeOffset.MaxValue ? null : call.JoinUntil;
        foreach (var member in call.Members.Values)
        {
            yield return call.Phase == CallPhase.Ringing ? null : member.RingsUntil;
            yield return member.DecidedBy;
            yield return member.UnconfirmedAt;
            yield return member.GoneAt;
            yield return member.AppearsBy;
            yield return SilentAt(call, member, rules);
        }
    }
}
