using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class AnswerScenario() : Scenario("answer", "alice calls bob, who answers, talks and hangs up.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.RemoteHangUp), ("bob", CallEndReason.LocalHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => AliceAndBob;

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (_, bob, outgoing, incoming) = await StartCallAsync(context, answerAfter: 3);
        await context.DelayAsync(8);
        await bob.HangUpAsync(incoming);
        await outgoing.Completion;
    }
}
