using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class BusyScenario : Scenario
{
    public override string Name => "busy";

    public override string Story => "alice calls bob, who is already in a call with carol.";

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("bob", CallEndReason.RemoteHangUp),
        ("carol", CallEndReason.LocalHangUp),
        ("alice", CallEndReason.Busy),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks =>
    [
        ("bob", "carol"),
        ("carol", "bob"),
    ];

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var carol = await stage.ComeAsync("carol");
        var first = await bob.RingAsync(carol);
        var ringing = await carol.RingsAsync();
        await carol.AcceptAsync(ringing);
        await bob.UntilAsync(first, CallPhase.InCall);
        await stage.PassAsync(3);
        var dialled = await alice.RingAsync(bob);
        await dialled.Completion;
        stage.Timeline.Note("bob", $"missed: {string.Join(", ", bob.Calls.MissedCalls.Current.Items.Values)}");
        await stage.PassAsync(2);
        await carol.HangUpAsync(ringing);
        await first.Completion;
    }
}
