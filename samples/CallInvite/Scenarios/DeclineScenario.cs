using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class DeclineScenario() : Scenario("decline", "alice calls bob, who declines.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.Declined), ("bob", CallEndReason.Declined)];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var outgoing = await alice.CallAsync(bob);
        var incoming = await bob.WaitForCallAsync();
        await context.DelayAsync(3);
        context.Timeline.WriteAction("bob declines");
        await incoming.DeclineAsync("in a meeting");
        var end = await outgoing.Completion;
        context.Timeline.WriteNote("alice", $"receives the reason: {end.CustomData}");
    }
}
