using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class ConsultScenario() : Scenario("consult", "bob calls alice, who asks carol first and then connects the two.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
        [("bob", CallEndReason.LocalHangUp), ("alice", CallEndReason.Transferred), ("alice", CallEndReason.Moved), ("carol", CallEndReason.Moved), ("carol", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [.. AliceAndBob, ("alice", "carol"), ("carol", "alice"), ("bob", "carol"), ("carol", "bob")];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob, carol) = (await context.AddAsync("alice", holds: true), await context.AddAsync("bob"), await context.AddAsync("carol"));
        var bobsCall = await bob.CallAsync(alice);
        var call = await alice.WaitForCallAsync();
        await alice.AcceptAsync(call);
        await WaitForOthersAsync(1, bobsCall, call);
        await context.DelayAsync(2);

        context.Timeline.WriteAction("alice puts bob on hold");
        await call.HoldAsync();
        var second = await alice.CallAsync(carol);
        var carolsCall = await carol.WaitForCallAsync();
        await carol.AcceptAsync(carolsCall);
        await WaitForOthersAsync(1, second, carolsCall);
        await context.DelayAsync(2);

        context.Timeline.WriteAction("alice connects bob and carol");
        var outcome = await call.TransferAsync(second);
        context.Expect(outcome == TransferOutcome.Completed, $"The transfer ended as {outcome}.");
        var moved = await carol.FollowAsync(carolsCall);
        await WaitForOthersAsync(1, bobsCall, moved);
        await context.DelayAsync(3);
        await bob.HangUpAsync(bobsCall);
        await moved.Completion;
    }
}
