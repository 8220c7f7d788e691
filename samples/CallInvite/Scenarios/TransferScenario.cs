using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class TransferScenario() : Scenario("transfer", "bob calls alice, who transfers the call to carol.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("bob", CallEndReason.LocalHangUp), ("alice", CallEndReason.Transferred), ("carol", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [.. AliceAndBob, ("bob", "carol"), ("carol", "bob")];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var carol = await context.AddAsync("carol");
        var bobsCall = await bob.CallAsync(alice);
        var call = await alice.WaitForCallAsync();
        await alice.AcceptAsync(call);
        await WaitForOthersAsync(1, bobsCall, call);
        await context.DelayAsync(2);

        context.Timeline.WriteAction("alice transfers the call to carol");
        var transferring = call.TransferAsync(carol.User);
        var carolsCall = await carol.WaitForCallAsync();
        await context.DelayAsync(1);
        await carol.AcceptAsync(carolsCall);
        var outcome = await transferring;
        context.Expect(outcome == TransferOutcome.Completed, $"The transfer ended as {outcome}.");
        await WaitForOthersAsync(1, bobsCall, carolsCall);
        await context.DelayAsync(3);
        await bob.HangUpAsync(bobsCall);
        await carolsCall.Completion;
    }
}
