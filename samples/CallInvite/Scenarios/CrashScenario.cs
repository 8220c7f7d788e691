using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class CrashScenario : Scenario
{
    public override string Name => "crash";

    public override string Story => "bob's device stops working during a call.";

    public override bool NeedsSimulation => true;

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.PeerLost),
        ("bob", CallEndReason.PeerLost),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks => AliceAndBobTalk;

    public override async Task PlayAsync(Stage stage)
    {
        var (_, bob, dialled, ringing) = await TalkAsync(stage);
        await stage.PassAsync(5);
        stage.Timeline.Act("bob's device stops working");
        stage.SetNetwork(bob, isOnline: false);

        // The heartbeats detect the crash after 60 s, before the cloud does after 90 s.
        await dialled.Completion;
        await ringing.Completion;
        await stage.PassAsync(60);
    }
}
