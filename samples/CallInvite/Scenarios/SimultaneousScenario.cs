using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class SimultaneousScenario : Scenario
{
    public override string Name => "simultaneous";

    public override string Story => "alice and bob call each other at the same moment.";

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.LocalHangUp),
        ("bob", CallEndReason.RemoteHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks => AliceAndBobTalk;

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var ofAlice = await alice.RingAsync(bob);
        var ofBob = await bob.RingAsync(alice);
        await alice.UntilAsync(ofAlice, CallPhase.InCall);
        await bob.UntilAsync(ofBob, CallPhase.InCall);
        stage.Timeline.Note("both", $"are in one call: {ofAlice.Id} = {ofBob.Id}");
        await stage.PassAsync(5);
        await alice.HangUpAsync(ofAlice);
        await ofBob.Completion;
    }
}
