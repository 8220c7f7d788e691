using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class CancelScenario() : Scenario("cancel", "alice calls bob and cancels before bob answers.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.Canceled), ("bob", CallEndReason.CanceledByCaller)];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var outgoing = await alice.CallAsync(bob);
        var incoming = await bob.WaitForCallAsync();
        await context.DelayAsync(5);
        context.Timeline.WriteAction("alice cancels");
        await outgoing.CancelAsync();
        await incoming.Completion;
        WriteMissedCalls(context, bob);
    }
}
