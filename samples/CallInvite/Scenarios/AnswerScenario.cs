using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class AnswerScenario : Scenario
{
    public override string Name => "answer";

    public override string Story => "alice rings bob, he answers, they talk, he hangs up.";

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.RemoteHangUp),
        ("bob", CallEndReason.LocalHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks =>
    [
        ("alice", "bob"),
        ("bob", "alice"),
    ];

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var dialled = await alice.RingAsync(bob);
        var ringing = await bob.RingsAsync();
        await stage.PassAsync(3);
        await bob.AcceptAsync(ringing);
        await alice.UntilAsync(dialled, CallPhase.InCall);
        await stage.PassAsync(8);
        await bob.HangUpAsync(ringing);
        await dialled.Completion;
    }
}
