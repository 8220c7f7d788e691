using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class SimultaneousScenario() : Scenario("simultaneous", "alice and bob call each other at the same moment.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.LocalHangUp), ("bob", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => AliceAndBob;

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var alicesCall = await alice.CallAsync(bob);
        var bobsCall = await bob.CallAsync(alice);
        await WaitUntilInCallAsync(alicesCall);
        await WaitUntilInCallAsync(bobsCall);
        context.Timeline.WriteNote("both", $"are in one call: {alicesCall.Id} = {bobsCall.Id}");
        await context.DelayAsync(5);
        await alice.HangUpAsync(alicesCall);
        await bobsCall.Completion;
    }
}
