using System.Diagnostics;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Tests.Calls.Signaling;

/// <summary>How calls use a transport with a server: envelopes, receipts, acknowledgements, presence and traces.</summary>
public sealed class ServerSignalingTests
{
    [Fact]
    public void Each_kind_of_signal_says_what_it_is_for_and_how_long_it_is_worth_keeping() => CallWorld.Run(async world =>
    {
        var (alice, ofAlice) = await PhoneAsync(world, "alice");
        var (bob, ofBob) = await PhoneAsync(world, "bob");
        var dialled = await alice.DialAsync(new InviteOptions { Kind = CallKind.Video, RingTimeout = TimeSpan.FromSeconds(30) }, bob);
        var taken = await bob.RingsAsync();
        await taken.AcceptAsync();
        await alice.UntilAsync(dialled, CallPhase.InCall);
        await world.PassAsync(30);
        await dialled.EndForAllAsync();
        await bob.UntilAsync(taken, CallPhase.Ended);

        var ring = ofAlice.Sent[0];
        Assert.Equal((SignalingIntent.Ring, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), CallKind.Video), (ring.Intent, ring.RingTime, ring.Life, ring.Kind));
        Assert.NotNull(ring.CollapseKey);
        var answer = Assert.Single(ofBob.Sent, static sent => sent.Intent == SignalingIntent.Answer);
        Assert.Equal((true, TimeSpan.FromSeconds(600)), (answer.Accepted, answer.Life));
        Assert.Contains(ofAlice.Sent, static sent => sent is { Intent: SignalingIntent.Stop, Life.TotalSeconds: 600 });
        Assert.Contains(ofAlice.Sent, static sent => sent is { Intent: SignalingIntent.Ephemeral, Life: null, CollapseKey: not null });
        Assert.All(ofAlice.Sent.Concat(ofBob.Sent), sent => Assert.Equal(dialled.Id, sent.CallId));
        Assert.Equal(ofAlice.Sent.Count, ofAlice.Sent.Select(static sent => sent.Id).Distinct().Count());
        Assert.All(ofAlice.Sent.Concat(ofBob.Sent), static sent => SignalingArguments.CheckEnvelope(sent, ServerSignaling.Full));
    });

    [Fact]
    public void Heartbeats_go_to_the_call_and_to_those_whom_the_server_does_not_know_as_members() => CallWorld.Run(async world =>
    {
        var (alice, ofAlice) = await PhoneAsync(world, "alice");
        var (bob, _) = await PhoneAsync(world, "bob");
        var (carol, _) = await PhoneAsync(world, "carol");
        ofAlice.Members = [bob.Id];
        var dialled = await alice.DialAsync(bob, carol);
        var (first, second) = (await bob.RingsAsync(), await carol.RingsAsync());
        await first.AcceptAsync();
        await second.AcceptAsync();
        await alice.UntilAsync(dialled, state => state.Accepted.Count() == 2);
        var before = ofAlice.Sent.Count;
        await world.PassAsync(25);

        var beats = ofAlice.Sent.Skip(before).Where(static sent => sent.Intent == SignalingIntent.Ephemeral).ToList();
        Assert.Contains(beats, static sent => sent.To.Count == 0);
        Assert.Equal(beats.Count(static sent => sent.To.Count == 0), beats.Count(sent => sent.To.SequenceEqual([carol.Id])));
        ofAlice.Members = [bob.Id, carol.Id];
        before = ofAlice.Sent.Count;
        await world.PassAsync(25);
        Assert.All(ofAlice.Sent.Skip(before).Where(static sent => sent.Intent == SignalingIntent.Ephemeral), static sent => Assert.Empty(sent.To));
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (first.State.Current.Phase, second.State.Current.Phase));
        await dialled.EndForAllAsync();
    });

    [Fact]
    public void What_came_is_acknowledged_when_the_machine_has_taken_it() => CallWorld.Run(async world =>
    {
        var (alice, _) = await PhoneAsync(world, "alice");
        var (bob, ofBob) = await PhoneAsync(world, "bob");
        var peer = new ScriptedPeer(world.Hub.CreateSignaling(), world.Time, "mallory", bob.Id);
        await peer.ConnectAsync();
        await peer.SendAsync("nonsense"u8.ToArray());
        var dialled = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await world.PassAsync(1);

        Assert.Equal([new UserId("mallory"), alice.Id], ofBob.Taken.Select(static message => message.From));
        await rings.DeclineAsync();
        Assert.Equal(CallEndReason.Declined, (await dialled.Completion).Reason);
    });

    [Fact]
    public void What_comes_while_signing_out_is_left_for_the_next_time() => CallWorld.Run(async world =>
    {
        var (alice, _) = await PhoneAsync(world, "alice");
        var (bob, ofBob) = await PhoneAsync(world, "bob");
        var carol = await world.PhoneAsync("carol");
        var talk = await carol.DialAsync(bob);
        await (await bob.RingsAsync()).AcceptAsync();
        await carol.UntilAsync(talk, CallPhase.InCall);
        var before = ofBob.Taken.Count;
        ofBob.Before = () => world.PassAsync(5);

        var leaving = bob.Calls.SignOutAsync();
        var dialled = await alice.DialAsync(bob);
        await leaving;

        Assert.DoesNotContain(ofBob.Taken.Skip(before), message => message.From == alice.Id);
        await dialled.CancelAsync();
    });

    [Fact]
    public void Those_who_are_rung_are_watched_and_nobody_else() => CallWorld.Run(async world =>
    {
        var (alice, ofAlice) = await PhoneAsync(world, "alice");
        var (bob, _) = await PhoneAsync(world, "bob");
        Assert.Empty(ofAlice.Watched);
        var dialled = await alice.DialAsync(null!, [bob.Id, new UserId("nobody")]);
        await world.PassAsync(1);
        Assert.Equal([bob.Id, new UserId("nobody")], ofAlice.Watched);
        Assert.Equal(CallMemberState.Unconfirmed, dialled.State.Current.Members[new UserId("nobody")].State);
        Assert.Single(ofAlice.Sent, static sent => sent.Intent == SignalingIntent.Ring);

        await (await bob.RingsAsync()).AcceptAsync();
        await alice.UntilAsync(dialled, CallPhase.InCall);
        await world.PassAsync(1);
        Assert.Equal([new UserId("nobody")], ofAlice.Watched);
        await dialled.EndForAllAsync();
        await world.PassAsync(1);
        Assert.Empty(ofAlice.Watched);
    });

    [Fact]
    public void Who_does_not_want_to_be_disturbed_declines_with_that_reason() => CallWorld.Run(async world =>
    {
        var (alice, ofAlice) = await PhoneAsync(world, "alice");
        var (bob, _) = await PhoneAsync(world, "bob");
        ofAlice.Answer = static (_, user) => new SignalingReceipt { User = user, Outcome = SignalingOutcome.Refused, Refusal = SignalingRefusal.DoNotDisturb };

        var end = await (await alice.DialAsync(bob)).Completion;

        Assert.Equal((CallEndReason.Declined, SignalingRefusal.DoNotDisturb, bob.Id), (end.Reason, end.Refusal, end.By));
        Assert.Empty(bob.All);
    });

    [Fact]
    public void The_device_whose_answer_came_too_late_never_logs_in() => CallWorld.Run(async world =>
    {
        var (alice, _) = await PhoneAsync(world, "alice");
        var (phone, _) = await PhoneAsync(world, "bob", "phone");
        var (laptop, ofLaptop) = await PhoneAsync(world, "bob", "laptop");
        ofLaptop.Answer = static (sent, user) => sent.Intent == SignalingIntent.Answer
            ? new SignalingReceipt { User = user, Outcome = SignalingOutcome.Refused, Refusal = SignalingRefusal.AnsweredElsewhere }
            : new SignalingReceipt { User = user, Outcome = SignalingOutcome.Delivered };
        var dialled = await alice.DialAsync(phone);
        var (here, there) = (await phone.RingsAsync(), await laptop.RingsAsync());

        var accepting = there.AcceptAsync();
        await here.AcceptAsync();

        Assert.Equal(CallEndReason.AnsweredElsewhere, (await Assert.ThrowsAsync<CallEndedException>(() => accepting)).End!.Reason);
        Assert.Null(there.Room);
        await alice.UntilAsync(dialled, CallPhase.InCall);
        await world.PassAsync(10);
        Assert.Equal(CallPhase.InCall, here.State.Current.Phase);
        await dialled.HangUpAsync();
    });

    [Fact]
    public void One_trace_spans_a_call_on_both_sides()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == Telemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        var ended = new List<Activity>();
        listener.ActivityStopped = activity =>
        {
            lock (ended)
            {
                ended.Add(activity);
            }
        };
        ActivitySource.AddActivityListener(listener);
        CallWorld.Run(async world =>
        {
            var (alice, ofAlice) = await PhoneAsync(world, "alice");
            var (bob, ofBob) = await PhoneAsync(world, "bob");
            var dialled = await alice.DialAsync(bob);
            await (await bob.RingsAsync()).AcceptAsync();
            await alice.UntilAsync(dialled, CallPhase.InCall);

            var trace = ActivityContext.Parse(ofAlice.Sent[0].TraceParent!, null).TraceId;
            Assert.Equal(trace, ActivityContext.Parse(Assert.Single(ofBob.Sent, static sent => sent.Intent == SignalingIntent.Answer).TraceParent!, null).TraceId);
            lock (ended)
            {
                Assert.Contains(ended, activity => activity.OperationName == "InviteToCall" && activity.TraceId == trace);
                Assert.Contains(ended, activity => activity.OperationName == "AcceptCall" && activity.TraceId == trace);
            }

            await dialled.HangUpAsync();
        });
    }

    private static Task<(Phone Phone, ServerSignaling Signaling)> PhoneAsync(CallWorld world, string user, string device = "1") => ServerSignaling.AddPhoneAsync(world, user, device);
}
