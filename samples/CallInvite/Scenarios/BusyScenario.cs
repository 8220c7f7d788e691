using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class BusyScenario() : Scenario("busy", "alice calls bob, who is already in a call with carol.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("bob", CallEndReason.RemoteHangUp), ("carol", CallEndReason.LocalHangUp), ("alice", CallEndReason.Busy)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [("bob", "carol"), ("carol", "bob")];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var carol = await context.AddAsync("carol");
        var first = await bob.CallAsync(carol);
        var incoming = await carol.WaitForCallAsync();
        await carol.AcceptAsync(incoming);
        await WaitUntilInCallAsync(first);
        await context.DelayAsync(3);
        var outgoing = await alice.CallAsync(bob);
        await outgoing.Completion;
        WriteMissedCalls(context, bob);
        await context.DelayAsync(2);
        await carol.HangUpAsync(incoming);
        await first.Completion;
    }
}
