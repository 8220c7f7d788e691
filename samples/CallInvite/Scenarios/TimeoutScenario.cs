using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class TimeoutScenario : Scenario
{
    public override string Name => "timeout";

    public override string Story => "alice calls bob, who does not answer and calls back later.";

    public override bool NeedsSimulation => true;

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.NoAnswer),
        ("bob", CallEndReason.Missed),
        ("bob", CallEndReason.LocalHangUp),
        ("alice", CallEndReason.RemoteHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks =>
    [
        ("alice", "bob"),
        ("bob", "alice"),
    ];

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var dialled = await alice.RingAsync(new InviteOptions { RingTimeout = TimeSpan.FromSeconds(60) }, bob);
        var ringing = await bob.RingsAsync();
        await dialled.Completion;
        await ringing.Completion;

        var missed = bob.Calls.MissedCalls.Current.Items.Values.Single();
        stage.Timeline.Note("bob", $"missed: {missed}");
        await stage.PassAsync(600);
        var back = await bob.CallBackAsync(missed);
        var taken = await alice.RingsAsync();
        await alice.AcceptAsync(taken);
        await bob.UntilAsync(back, CallPhase.InCall);
        await stage.PassAsync(5);
        await bob.HangUpAsync(back);
        await taken.Completion;
    }
}
