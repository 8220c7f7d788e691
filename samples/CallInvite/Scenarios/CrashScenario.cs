using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class CrashScenario() : Scenario("crash", "bob's device stops working during a call.")
{
    public override bool NeedsSimulation => true;

    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.PeerLost), ("bob", CallEndReason.PeerLost)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => AliceAndBob;

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (_, bob, outgoing, incoming) = await StartCallAsync(context);
        await context.DelayAsync(5);
        context.Timeline.WriteAction("bob's device stops working");
        context.SetOnline(bob, isOnline: false);

        // The heartbeats detect the crash after 60 s, before the cloud does after 90 s.
        await outgoing.Completion;
        await incoming.Completion;
        await context.DelayAsync(60);
    }
}
