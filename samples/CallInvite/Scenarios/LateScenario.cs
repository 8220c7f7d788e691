using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class LateScenario() : Scenario("late", "alice calls bob, whose device connects while it would ring.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.LocalHangUp), ("bob", CallEndReason.RemoteHangUp)];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => AliceAndBob;

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = (await context.AddAsync("alice"), await context.AddOfflineAsync("bob"));
        var call = await alice.CallAsync(bob);
        await WaitUntilAsync(call, state => state.Members[bob.User.Id].State == CallMemberState.Unconfirmed);
        context.Timeline.WriteAction("bob signs in");
        await bob.SignInAsync();
        var incoming = await bob.WaitForCallAsync();
        await bob.AcceptAsync(incoming);
        await WaitForOthersAsync(1, call, incoming);
        await context.DelayAsync(3);
        await alice.HangUpAsync(call);
        await incoming.Completion;
    }
}
