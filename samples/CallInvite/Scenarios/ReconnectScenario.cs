using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class ReconnectScenario() : Scenario("reconnect", "bob's network fails for 30 s during a call, and the call continues.")
{
    public override bool NeedsSimulation => true;

    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.LocalHangUp), ("bob", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => AliceAndBob;

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob, outgoing, incoming) = await StartCallAsync(context);
        await context.DelayAsync(5);
        using var link = incoming.Room!.State.Changes.Subscribe(state => context.Timeline.WriteNote("bob", $"room {state.Phase}"));
        context.Timeline.WriteAction("bob's network fails");
        context.SetOnline(bob, isOnline: false);
        await context.DelayAsync(30);
        context.Timeline.WriteAction("bob's network recovers");
        context.SetOnline(bob, isOnline: true);
        await context.DelayAsync(60);
        await alice.HangUpAsync(outgoing);
        await incoming.Completion;
    }
}
