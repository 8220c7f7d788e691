using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class DeclineScenario : Scenario
{
    public override string Name => "decline";

    public override string Story => "alice calls bob, who declines.";

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.Declined),
        ("bob", CallEndReason.Declined),
    ];

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var dialled = await alice.RingAsync(bob);
        var ringing = await bob.RingsAsync();
        await stage.PassAsync(3);
        stage.Timeline.Act("bob declines");
        await ringing.DeclineAsync("in a meeting");
        var end = await dialled.Completion;
        stage.Timeline.Note("alice", $"receives the reason: {end.CustomData}");
    }
}
