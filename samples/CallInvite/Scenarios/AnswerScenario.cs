using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class AnswerScenario : Scenario
{
    public override string Name => "answer";

    public override string Story => "alice calls bob, who answers, talks and hangs up.";

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("alice", CallEndReason.RemoteHangUp),
        ("bob", CallEndReason.LocalHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks => AliceAndBobTalk;

    public override async Task PlayAsync(Stage stage)
    {
        var (_, bob, dialled, ringing) = await TalkAsync(stage, answerAfter: 3);
        await stage.PassAsync(8);
        await bob.HangUpAsync(ringing);
        await dialled.Completion;
    }
}
