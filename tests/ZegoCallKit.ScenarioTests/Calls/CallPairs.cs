using ZegoCallKit.Calls;
using static ZegoCallKit.Calls.CallEndReason;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Checks that the ends that the sides of one call report are compatible.</summary>
internal static class CallPairs
{
    // Ends that can happen to any side at any time.
    private static readonly CallEndReason[] Own = [SignedOut, LocalHangUp, Abandoned, MaxDurationReached, KickedOut, LoggedInElsewhere, NetworkLost, TokenExpired, Failed, Moved, Transferred];

    /// <summary>In a call of two in which no device crashed: the ends that the callee may report, by the end that the caller reports.</summary>
    private static readonly Dictionary<CallEndReason, CallEndReason[]> Compatible = new()
    {
        // The call never started for the caller. The callee may have accepted it without the caller knowing, and may learn of the end from the caller's next call.
        [Canceled] = [CanceledByCaller, RemoteHangUp, Missed, Declined, PeerLost, .. Own],
        [NoAnswer] = [CanceledByCaller, RemoteHangUp, Missed, Declined, PeerLost, .. Own],
        // Another device of the callee may have answered.
        [Declined] = [Declined, CanceledByCaller, Missed],
        [Busy] = [Declined, CanceledByCaller, Missed],

        // The caller was in the call.
        [LocalHangUp] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [RemoteHangUp] = [PeerLost, .. Own.Except([MaxDurationReached])],
        [PeerLost] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [Abandoned] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [MaxDurationReached] = [PeerLost, .. Own],
        [CanceledByCaller] = [PeerLost, .. Own],
        [KickedOut] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [LoggedInElsewhere] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [AnsweredElsewhere] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [NetworkLost] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [TokenExpired] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [Moved] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [Transferred] = [RemoteHangUp, CanceledByCaller, PeerLost, .. Own],
        [Failed] = [RemoteHangUp, CanceledByCaller, Missed, Declined, PeerLost, .. Own],
        [SignedOut] = [RemoteHangUp, CanceledByCaller, Missed, Declined, PeerLost, .. Own],
    };

    public static void Assert(CallScene scene, IReadOnlyList<CallWatch> sides)
    {
        var told = string.Join("; ", sides.Select(CallEnds.Name));

        // One side must have left first.
        if (sides.All(static side => side.End!.Reason is RemoteHangUp or CanceledByCaller) && !sides.Any(side => side.End!.By is { } by && CallTruths.WentOver(scene, side.Call.Id, by)))
        {
            Xunit.Assert.True(sides.Any(side => CallTruths.GivenUp(scene, side, side.OverAt!.Value)), $"everybody says that another went: {told}");
        }

        AssertLimit(scene, sides);
        if (sides is [var one, var other] && one.User != other.User && !sides.Any(CallEnds.WentDown))
        {
            Xunit.Assert.True(GoTogether(scene, one, other) || GoTogether(scene, other, one), $"these do not go together: {told}");
        }
    }

    private static bool GoTogether(CallScene scene, CallWatch one, CallWatch other) => AreCompatible(scene, one, other) || WentUnawares(scene, one, other) || IsEndUnheard(scene, one, other);

    // The end of a user who joined, or for whom another device answered, is checked on its own.
    private static bool AreCompatible(CallScene scene, CallWatch caller, CallWatch callee) =>
        IsCaller(caller)
            ? Compatible[ForCallee(scene, caller, callee)].Contains(callee.End!.Reason) || callee.End.Reason is AnsweredElsewhere or DeclinedElsewhere || callee.Call.Direction == CallDirection.Joined
            : !IsCaller(callee);

    // A call that another one took the place of goes on in the caller's call.
    private static bool IsCaller(CallWatch side) => side.Call.Direction == CallDirection.Outgoing && side.FirstId == side.Call.Id;

    // The caller's end from the point of view of this callee: another invitee or another device may have declined, while this invitation was withdrawn.
    private static CallEndReason ForCallee(CallScene scene, CallWatch caller, CallWatch callee) =>
        caller.End!.Reason is Busy or Declined && (caller.Withdrawn.Contains(callee.User) || CallTruths.AnotherDeviceTurnedDown(scene, caller, callee)) ? Canceled : caller.End.Reason;

    // The cloud had removed one user and reported it to the other, who left; the removed user, cut off, saw that departure, or the end of the maximum duration, before the removal.
    private static bool WentUnawares(CallScene scene, CallWatch gone, CallWatch left) =>
        gone.End!.Reason is RemoteHangUp or MaxDurationReached && left.End!.Reason == RemoteHangUp && left.OverAt <= gone.OverAt && CallTruths.GivenUp(scene, gone, left.OverAt!.Value);

    // The signal that the maximum duration was reached was lost: the other side only sees that no user is in the call any more.
    private static bool IsEndUnheard(CallScene scene, CallWatch first, CallWatch left) =>
        first.End!.Reason == MaxDurationReached && left.End!.Reason == RemoteHangUp && first.OverAt <= left.OverAt
        && (scene.Weather.HadBadSignals(first.Party, first.OverAt!.Value, left.OverAt!.Value) || scene.Weather.HadBadSignals(left.Party, first.OverAt.Value, left.OverAt.Value));

    // A side that knew the maximum duration was not in the call for longer.
    private static void AssertLimit(CallScene scene, IReadOnlyList<CallWatch> sides)
    {
        if (!scene.Dials.TryGetValue(sides[0].Call.Id, out var dial) || dial.Options.MaxDuration is not { } limit)
        {
            return;
        }

        // When no informed side was left, users who joined later could not learn the maximum duration.
        var until = dial.At;
        foreach (var side in sides.Where(side => CallTruths.IsTold(scene, side)).OrderBy(static side => side.BeganAt).TakeWhile(side => side.BeganAt <= until))
        {
            until = side.OverAt > until ? side.OverAt.Value : until;
            Xunit.Assert.True(side.EnteredAt is not { } entered || side.OverAt - entered <= limit, $"{CallEnds.Name(side)} lasted for {side.OverAt - side.EnteredAt}, but may for {limit}");
        }
    }
}
