using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class TimeoutScenario() : Scenario("timeout", "alice calls bob, who does not answer and calls back later.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
    [
        ("alice", CallEndReason.NoAnswer),
        ("bob", CallEndReason.Missed),
        ("bob", CallEndReason.LocalHangUp),
        ("alice", CallEndReason.RemoteHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => AliceAndBob;

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var outgoing = await alice.CallAsync(new InviteOptions { RingTimeout = TimeSpan.FromSeconds(context.IsSimulated ? 60 : 5) }, bob);
        var incoming = await bob.WaitForCallAsync();
        await outgoing.Completion;
        await incoming.Completion;

        var missed = bob.Calls.MissedCalls.Current.Items.Values.Single();
        context.Timeline.WriteNote("bob", $"missed: {missed}");
        await context.DelayAsync(context.IsSimulated ? 600 : 2);
        var callBack = await bob.CallBackAsync(missed);
        var answered = await alice.WaitForCallAsync();
        await alice.AcceptAsync(answered);
        await WaitUntilInCallAsync(callBack);
        await context.DelayAsync(5);
        await bob.HangUpAsync(callBack);
        await answered.Completion;
    }
}
