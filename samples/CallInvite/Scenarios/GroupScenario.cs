using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class GroupScenario() : Scenario("group", "alice calls bob and carol, carol is busy, alice invites dave during the call and hangs up for all.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
    [
        ("carol", CallEndReason.LocalHangUp),
        ("erin", CallEndReason.RemoteHangUp),
        ("alice", CallEndReason.LocalHangUp),
        ("bob", CallEndReason.RemoteHangUp),
        ("dave", CallEndReason.RemoteHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio =>
    [
        ("alice", "bob"),
        ("alice", "dave"),
        ("bob", "alice"),
        ("bob", "dave"),
        ("dave", "alice"),
        ("dave", "bob"),
        ("erin", "carol"),
    ];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var (carol, dave, erin) = (await context.AddAsync("carol"), await context.AddAsync("dave"), await context.AddAsync("erin"));
        var other = await carol.CallAsync(erin);
        await erin.AcceptAsync(await erin.WaitForCallAsync());
        await WaitUntilInCallAsync(other);
        await context.DelayAsync(2);

        var call = await alice.CallAsync(bob, carol);
        var bobsCall = await bob.WaitForCallAsync();
        await context.DelayAsync(2);
        await bob.AcceptAsync(bobsCall);
        await WaitUntilInCallAsync(call);
        await context.DelayAsync(3);

        context.Timeline.WriteAction("alice invites dave");
        await call.InviteMoreAsync([dave.User]);
        var davesCall = await dave.WaitForCallAsync();
        await context.DelayAsync(2);
        await dave.AcceptAsync(davesCall);
        await context.DelayAsync(5);

        context.Timeline.WriteAction("alice hangs up for all");
        await call.EndForAllAsync();
        await bobsCall.Completion;
        await davesCall.Completion;
        await carol.HangUpAsync(other);
        await erin.ObservedCalls[0].Call.Completion;
    }
}
