using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class MergeScenario() : Scenario("merge", "alice talks with bob, then with carol, and brings all three together.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
        [("alice", CallEndReason.Moved), ("bob", CallEndReason.Moved), ("alice", CallEndReason.LocalHangUp), ("carol", CallEndReason.RemoteHangUp), ("bob", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [.. AliceAndBob, ("alice", "carol"), ("carol", "alice"), ("bob", "carol"), ("carol", "bob")];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob, carol) = (await context.AddAsync("alice", holds: true), await context.AddAsync("bob"), await context.AddAsync("carol"));
        var first = await alice.CallAsync(bob);
        var bobsCall = await bob.WaitForCallAsync();
        await bob.AcceptAsync(bobsCall);
        await WaitForOthersAsync(1, first, bobsCall);
        await context.DelayAsync(2);

        context.Timeline.WriteAction("alice puts bob on hold");
        await first.HoldAsync();
        var second = await alice.CallAsync(carol);
        var carolsCall = await carol.WaitForCallAsync();
        await carol.AcceptAsync(carolsCall);
        await WaitForOthersAsync(1, second, carolsCall);
        await context.DelayAsync(2);

        context.Timeline.WriteAction("alice merges the calls");
        await alice.Calls.MergeAsync();
        var moved = await bob.FollowAsync(bobsCall);
        await WaitForOthersAsync(2, second, carolsCall, moved);
        await first.Completion;
        await context.DelayAsync(4);
        context.Timeline.WriteAction("alice hangs up for all");
        await second.EndForAllAsync();
        await Task.WhenAll(carolsCall.Completion, moved.Completion);
    }
}
