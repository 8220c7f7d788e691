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
            Xunit.Assert.True(GoTogether(one, other) || GoTogether(other, one), $"these do not go together: {told}");
        }
    }

    // Who joined by himself, or was spoken for by another device, is judged by himself alone.
    private static bool GoTogether(CallWatch caller, CallWatch callee) =>
        caller.Call.Direction == CallDirection.Outgoing
            ? Compatible[caller.End!.Reason].Contains(callee.End!.Reason) || callee.End.Reason is AnsweredElsewhere or DeclinedElsewhere || callee.Call.Direction == CallDirection.Joined
            : callee.Call.Direction != CallDirection.Outgoing;

    // Who was told how long the call may last was not in it for longer.
    private static void AssertLimit(CallScene scene, IReadOnlyList<CallWatch> sides)
    {
        if (!scene.Dials.TryGetValue(sides[0].Call.Id, out var dial) || dial.Options.MaxDuration is not { } limit)
        {
            return;
        }

        // Where nobody was left who had been told, nobody can tell who comes into it later.
        var until = dial.At;
        foreach (var side in sides.Where(static side => side.Call.Direction != CallDirection.Joined).OrderBy(static side => side.BeganAt).TakeWhile(side => side.BeganAt <= until))
        {
            until = side.OverAt > until ? side.OverAt.Value : until;
            Xunit.Assert.True(side.EnteredAt is not { } entered || side.OverAt - entered <= limit, $"{CallEnds.Name(side)} lasted for {side.OverAt - side.EnteredAt}, but may for {limit}");
        }
    }
}
