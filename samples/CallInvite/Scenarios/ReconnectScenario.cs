using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class ReconnectScenario : Scenario
{
    public override string Name => "reconnect";

    public override string Story => "bob's network fails for 30 s during a call, and the call continues.";

    public override bool NeedsSimulation => true;

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.LocalHangUp),
        ("bob", CallEndReason.RemoteHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks => AliceAndBobTalk;

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob, dialled, ringing) = await TalkAsync(stage);
        await stage.PassAsync(5);
        using var link = ringing.Room!.State.Changes.Subscribe(state => stage.Timeline.Note("bob", $"room {state.Phase}"));
        stage.Timeline.Act("bob's network fails");
        stage.SetNetwork(bob, isOnline: false);
        await stage.PassAsync(30);
        stage.Timeline.Act("bob's network recovers");
        stage.SetNetwork(bob, isOnline: true);
        await stage.PassAsync(60);
        await alice.HangUpAsync(dialled);
        await ringing.Completion;
    }
}
