using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class JoinScenario() : Scenario("join", "carol joins alice's call with bob by its id, and bob leaves and joins again.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
        [("alice", CallEndReason.LocalHangUp), ("bob", CallEndReason.LocalHangUp), ("carol", CallEndReason.RemoteHangUp), ("bob", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [.. AliceAndBob, ("alice", "carol"), ("carol", "alice"), ("bob", "carol"), ("carol", "bob")];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (_, bob, outgoing, incoming) = await StartCallAsync(context);
        var carol = await context.AddAsync("carol");
        var joined = await carol.JoinAsync(outgoing.Id);
        await WaitForOthersAsync(2, outgoing, incoming, joined);
        await context.DelayAsync(3);
        await bob.HangUpAsync(incoming);
        await WaitForOthersAsync(1, outgoing, joined);
        await context.DelayAsync(1);
        var again = await bob.JoinAsync(outgoing.Id);
        await WaitForOthersAsync(2, outgoing, joined, again);
        await context.DelayAsync(3);
        context.Timeline.WriteAction("alice hangs up for all");
        await outgoing.EndForAllAsync();
        await Task.WhenAll(joined.Completion, again.Completion);
    }
}
