using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class GroupScenario : Scenario
{
    public override string Name => "group";

    public override string Story => "alice calls bob and carol, carol is busy, alice invites dave during the call and hangs up for all.";

    public override IReadOnlyList<(string User, CallEndReason Reason)> Ends =>
    [
        ("carol", CallEndReason.LocalHangUp),
        ("erin", CallEndReason.RemoteHangUp),
        ("alice", CallEndReason.LocalHangUp),
        ("bob", CallEndReason.RemoteHangUp),
        ("dave", CallEndReason.RemoteHangUp),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> Talks =>
    [
        ("alice", "bob"),
        ("alice", "dave"),
        ("bob", "alice"),
        ("bob", "dave"),
        ("dave", "alice"),
        ("dave", "bob"),
        ("erin", "carol"),
    ];

    public override async Task PlayAsync(Stage stage)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var (carol, dave, erin) = (await stage.ComeAsync("carol"), await stage.ComeAsync("dave"), await stage.ComeAsync("erin"));
        var other = await carol.RingAsync(erin);
        await erin.AcceptAsync(await erin.RingsAsync());
        await carol.UntilAsync(other, CallPhase.InCall);
        await stage.PassAsync(2);

        var call = await alice.RingAsync(bob, carol);
        var ofBob = await bob.RingsAsync();
        await stage.PassAsync(2);
        await bob.AcceptAsync(ofBob);
        await alice.UntilAsync(call, CallPhase.InCall);
        await stage.PassAsync(3);

        stage.Timeline.Act("alice invites dave");
        await call.InviteMoreAsync([dave.User]);
        var ofDave = await dave.RingsAsync();
        await stage.PassAsync(2);
        await dave.AcceptAsync(ofDave);
        await stage.PassAsync(5);

        stage.Timeline.Act("alice hangs up for all");
        await call.EndForAllAsync();
        await ofBob.Completion;
        await ofDave.Completion;
        await carol.HangUpAsync(other);
        await erin.Sides[0].Call.Completion;
    }
}
