using ZegoCallKit.Calls;
using static ZegoCallKit.Calls.CallEndReason;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Whether the ends that the sides of one call tell go together.</summary>
internal static class CallPairs
{
    // What can befall anybody at any time.
    private static readonly CallEndReason[] Own = [SignedOut, LocalHangUp, Abandoned, MaxDurationReached, KickedOut, LoggedInElsewhere, NetworkLost, TokenExpired, Failed];

    /// <summary>In a call of two that nobody's device dropped out of: what the one who was called may tell, by what the one who called tells.</summary>
    private static readonly Dictionary<CallEndReason, CallEndReason[]> Compatible = new()
    {
        // The call never came about for the caller. The other may have taken it, unheard, and learnt it from his next call.
        [Cancelled] = [CancelledByCaller, RemoteHangUp, Missed, Declined, PeerLost, .. Own],
        [NoAnswer] = [CancelledByCaller, RemoteHangUp, Missed, Declined, PeerLost, .. Own],
        // Another device may have spoken for the one who was called.
        [Declined] = [Declined, CancelledByCaller, Missed],
        [Busy] = [Declined, CancelledByCaller, Missed],

        // He was in it.
        [LocalHangUp] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [RemoteHangUp] = [PeerLost, .. Own.Except([MaxDurationReached])],
        [PeerLost] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [Abandoned] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [MaxDurationReached] = [PeerLost, .. Own],
        [CancelledByCaller] = [PeerLost, .. Own],
        [KickedOut] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [LoggedInElsewhere] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [AnsweredElsewhere] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [NetworkLost] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [TokenExpired] = [RemoteHangUp, CancelledByCaller, PeerLost, .. Own],
        [Failed] = [RemoteHangUp, CancelledByCaller, Missed, Declined, PeerLost, .. Own],
        [SignedOut] = [RemoteHangUp, CancelledByCaller, Missed, Declined, PeerLost, .. Own],
    };

    public static void Assert(CallScene scene, IReadOnlyList<CallWatch> sides)
    {
        var told = string.Join("; ", sides.Select(CallEnds.Name));

        // Somebody went first.
        if (sides.All(static side => side.End!.Reason is RemoteHangUp or CancelledByCaller) && !sides.Any(side => side.End!.By is { } by && CallTruths.WentOver(scene, side.Call.Id, by)))
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

    // Who joined by himself, or was spoken for by another device, is judged by himself alone.
    private static bool AreCompatible(CallScene scene, CallWatch caller, CallWatch callee) =>
        caller.Call.Direction == CallDirection.Outgoing
            ? Compatible[ForCallee(scene, caller, callee)].Contains(callee.End!.Reason) || callee.End.Reason is AnsweredElsewhere or DeclinedElsewhere || callee.Call.Direction == CallDirection.Joined
            : callee.Call.Direction != CallDirection.Outgoing;

    // What it was for this one: others may have been called too, and turned it down, or another device of his, while his own invitation was taken back.
    private static CallEndReason ForCallee(CallScene scene, CallWatch caller, CallWatch callee) =>
        caller.End!.Reason is Busy or Declined && (caller.Withdrawn.Contains(callee.User) || CallTruths.AnotherDeviceTurnedDown(scene, caller, callee)) ? Cancelled : caller.End.Reason;

    // The cloud had put one out and told the other, who left; the one who was cut off heard of that, or was there until the time was up, before he heard that he was out.
    private static bool WentUnawares(CallScene scene, CallWatch gone, CallWatch left) =>
        gone.End!.Reason is RemoteHangUp or MaxDurationReached && left.End!.Reason == RemoteHangUp && left.OverAt <= gone.OverAt && CallTruths.GivenUp(scene, gone, left.OverAt!.Value);

    // That the time was up for all was lost on the way: all that the other can see is that nobody is there any more.
    private static bool IsEndUnheard(CallScene scene, CallWatch first, CallWatch left) =>
        first.End!.Reason == MaxDurationReached && left.End!.Reason == RemoteHangUp && first.OverAt <= left.OverAt
        && (scene.Weather.HadBadSignals(first.Party, first.OverAt!.Value, left.OverAt!.Value) || scene.Weather.HadBadSignals(left.Party, first.OverAt.Value, left.OverAt.Value));

    // Who was told how long the call may last was not in it for longer.
    private static void AssertLimit(CallScene scene, IReadOnlyList<CallWatch> sides)
    {
        if (!scene.Dials.TryGetValue(sides[0].Call.Id, out var dial) || dial.Options.MaxDuration is not { } limit)
        {
            return;
        }

        // Where nobody was left who had been told, nobody can tell who comes into it later.
        var until = dial.At;
        foreach (var side in sides.Where(side => CallTruths.IsTold(scene, side)).OrderBy(static side => side.BeganAt).TakeWhile(side => side.BeganAt <= until))
        {
            until = side.OverAt > until ? side.OverAt.Value : until;
            Xunit.Assert.True(side.EnteredAt is not { } entered || side.OverAt - entered <= limit, $"{CallEnds.Name(side)} lasted for {side.OverAt - side.EnteredAt}, but may for {limit}");
        }
    }
}
