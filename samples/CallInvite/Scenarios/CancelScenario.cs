using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class CancelScenario : Scenario
{
    public override string Name => "cancel";

    public override string Story => "alice calls bob and cancels before bob answers.";

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.Cancelled),
        ("bob", CallEndReason.CancelledByCaller),
    ];

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var dialled = await alice.RingAsync(bob);
        var ringing = await bob.RingsAsync();
        await stage.PassAsync(5);
        stage.Timeline.Act("alice cancels");
        await dialled.CancelAsync();
        await ringing.Completion;
        stage.Timeline.Note("bob", $"missed: {string.Join(", ", bob.Calls.MissedCalls.Current.Items.Values)}");
    }
}
