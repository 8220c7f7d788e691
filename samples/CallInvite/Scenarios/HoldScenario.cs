using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class HoldScenario() : Scenario("hold", "alice talks with bob, takes carol's call meanwhile and changes between the two.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
        [("alice", CallEndReason.LocalHangUp), ("bob", CallEndReason.RemoteHangUp), ("carol", CallEndReason.LocalHangUp), ("alice", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [.. AliceAndBob, ("alice", "carol"), ("carol", "alice")];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob, carol) = (await context.AddAsync("alice", holds: true), await context.AddAsync("bob"), await context.AddAsync("carol"));
        var first = await alice.CallAsync(bob);
        var bobsCall = await bob.WaitForCallAsync();
        await bob.AcceptAsync(bobsCall);
        await WaitForOthersAsync(1, first, bobsCall);
        await context.DelayAsync(2);

        var carolsCall = await carol.CallAsync(alice);
        var second = await alice.WaitForCallAsync();
        await alice.AcceptAsync(second);
        await WaitUntilAsync(bobsCall, state => state.Members[alice.User.Id].IsOnHold);
        await WaitForOthersAsync(1, second, carolsCall);
        await context.DelayAsync(2);

        context.Timeline.WriteAction("alice swaps the calls");
        await alice.Calls.SwapAsync();
        await WaitUntilAsync(carolsCall, state => state.Members[alice.User.Id].IsOnHold);
        await WaitUntilAsync(bobsCall, state => !state.Members[alice.User.Id].IsOnHold);
        await context.DelayAsync(2);
        await carol.HangUpAsync(carolsCall);
        await second.Completion;
        context.Expect(first.State.Current is { Phase: CallPhase.InCall, IsOnHold: false }, "The end of the call on hold changed the other one.");
        await alice.HangUpAsync(first);
        await bobsCall.Completion;
    }
}
