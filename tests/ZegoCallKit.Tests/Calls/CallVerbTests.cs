using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Calls;

/// <summary>The commands that are allowed in each state of a call; repeating a command does no harm.</summary>
public sealed class CallVerbTests
{
    [Fact]
    public void What_does_not_fit_the_phase_fails_clearly() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await RefusedAsync("This user started the call", call.AcceptAsync());
        await RefusedAsync("Hang up instead", call.DeclineAsync());
        await RefusedAsync("ecline", rings.CancelAsync());
        await RefusedAsync("ecline", rings.EndForAllAsync());
        await RefusedAsync("has not been accepted", rings.InviteMoreAsync([new UserId("carol")]));
        await RefusedAsync(call.Id.Value, alice.Calls.InviteAsync(new UserId("carol")));
        await RefusedAsync(call.Id.Value, alice.Calls.JoinAsync(new CallId("other")));
        await RefusedAsync("This user started the call", alice.Calls.JoinAsync(call.Id));
        Assert.Equal(CallPhase.Dialing, call.State.Current.Phase);
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await RefusedAsync("Hang up instead", call.CancelAsync());
        await RefusedAsync("'bob' has accepted", call.CancelAsync([bob.Id]));
        await RefusedAsync("Hang up instead", rings.DeclineAsync());
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => call.CancelAsync([new UserId("carol")]));
        Assert.Equal("invitees", fault.ParamName);
        Assert.Contains("'carol'", fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_call_that_is_disposed_is_hung_up() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        await using (var call = await alice.DialAsync(bob))
        {
            await (await bob.RingsAsync()).AcceptAsync();
            await alice.UntilAsync(call, CallPhase.InCall);
        }

        Assert.Equal(CallEndReason.RemoteHangUp, (await bob.Incoming.Items[0].Completion).Reason);
    });

    [Fact]
    public void A_call_of_a_client_that_was_disposed_can_be_disposed_again() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        await alice.Client.DisposeAsync();

        await call.DisposeAsync();
        await call.DisposeAsync();
        Assert.Equal(CallPhase.Ended, call.State.Current.Phase);
    });

    [Fact]
    public void Nobody_is_invited_to_a_call_that_ended_by_signing_out() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        await alice.Calls.SignOutAsync();

        var over = await Assert.ThrowsAsync<CallEndedException>(() => call.InviteMoreAsync([new UserId("carol")]));
        Assert.Equal(CallEndReason.SignedOut, over.End!.Reason);
    });

    [Fact]
    public void A_call_that_ended_by_signing_out_is_not_accepted_and_says_what_is_true() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await RefusedAsync("This user started the call", call.AcceptAsync());
        await bob.Calls.SignOutAsync();
        await alice.Calls.SignOutAsync();

        await RefusedAsync("This user started the call", call.AcceptAsync());
        var over = await Assert.ThrowsAsync<CallEndedException>(() => rings.AcceptAsync());
        Assert.Equal(CallEndReason.SignedOut, over.End!.Reason);
        Assert.Contains("the call has ended (SignedOut) (call", over.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_device_that_slept_still_calls_and_rings() => CallWorld.Run(async world =>
    {
        var clock = new SleepyTime(world.Time, TimeSpan.FromMinutes(-3));
        var alice = await world.PhoneAsync("alice", client: options => options with { TimeProvider = clock });
        var bob = await world.PhoneAsync("bob");
        clock.WakeUp();
        var call = await alice.DialAsync(bob);
        var atBob = await bob.RingsAsync();
        await call.CancelAsync();
        await atBob.Completion;
        await bob.DialAsync(alice);
        var rings = await alice.RingsAsync();
        await rings.DeclineAsync();
    });

    [Fact]
    public void Rule_08_verbs_may_be_repeated_and_come_late() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await Task.WhenAll(rings.AcceptAsync(), rings.AcceptAsync());
        await rings.AcceptAsync();
        await Task.WhenAll(call.HangUpAsync(), call.HangUpAsync(), call.EndForAllAsync());
        await rings.Completion;
        await call.HangUpAsync();
        await call.EndForAllAsync();
        await call.CancelAsync();
        await rings.DeclineAsync();

        var late = await Assert.ThrowsAsync<CallEndedException>(() => rings.AcceptAsync());
        Assert.Equal((call.Id, CallEndReason.RemoteHangUp), (late.CallId, late.End!.Reason));
        Assert.Contains("RemoteHangUp", late.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CallEndedException>(() => call.InviteMoreAsync([new UserId("carol")]));
    });

    [Fact]
    public void Accepting_what_was_just_cancelled_says_so() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await call.CancelAsync();
        await rings.Completion;
        var fault = await Assert.ThrowsAsync<CallEndedException>(() => rings.AcceptAsync());

        Assert.Equal(CallEndReason.CanceledByCaller, fault.End!.Reason);
        Assert.Equal("AcceptCall", fault.Operation);
        Assert.EndsWith("(call 'id000'). Make a new call.", fault.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Rule_05_an_accept_that_crosses_the_cancel_fails_on_one_side_and_ends_on_both() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        var accepting = rings.AcceptAsync();
        var cancelling = call.CancelAsync();
        await cancelling;
        await rings.Completion;

        Assert.Equal((CallEndReason.Canceled, CallEndReason.CanceledByCaller), (call.State.Current.End!.Reason, rings.State.Current.End!.Reason));
        await Task.WhenAny(accepting);
    });

    [Fact]
    public void Rule_13_a_group_grows_and_shrinks_and_comes_back() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol, dave) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"), await world.PhoneAsync("carol"), await world.PhoneAsync("dave"));
        var call = await alice.DialAsync(bob, carol);
        var atBob = await bob.RingsAsync();
        await atBob.AcceptAsync();
        await (await carol.RingsAsync()).DeclineAsync();
        await atBob.InviteMoreAsync([dave.User]);
        var atDave = await dave.RingsAsync();
        await atDave.AcceptAsync();
        await alice.UntilAsync(call, state => state.Accepted.Count() == 2);

        Assert.Equal([alice.Id, bob.Id], atDave.State.Current.Accepted.Select(member => member.User.Id));
        Assert.Equal(CallMemberState.Rejected, atBob.State.Current.Members[carol.Id].State);
        await atBob.HangUpAsync();
        await alice.UntilAsync(call, state => state.Members[bob.Id].State == CallMemberState.Left);
        var again = bob.Watch(await bob.Calls.JoinAsync(call.Id));
        await dave.UntilAsync(atDave, state => state.Members[bob.Id].State == CallMemberState.Accepted && state.Accepted.Count() == 2);

        await world.PassAsync(1);
        Assert.Equal((CallDirection.Joined, CallPhase.InCall), (again.Direction, again.State.Current.Phase));
        Assert.Equal(3, world.Cloud.GetStreams(call.Id.Value).Count);
        await atDave.EndForAllAsync();
        await Task.WhenAll(call.Completion, again.Completion);
        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.LocalHangUp), (call.State.Current.End!.Reason, atDave.State.Current.End!.Reason));
        Assert.Equal(dave.Id, again.State.Current.End!.By);
    });

    [Fact]
    public void Joining_a_call_that_is_over_ends_by_itself() => CallWorld.Run(async world =>
    {
        var bob = await world.PhoneAsync("bob");
        var call = bob.Watch(await bob.Calls.JoinAsync(new CallId("gone")));

        Assert.Equal(CallEndReason.NotFound, (await call.Completion).Reason);
    });

    [Fact]
    public void A_call_uses_the_room_stream_and_options_it_is_told() => CallWorld.Run(async world =>
    {
        CallServiceOptions Shared(CallServiceOptions options) => options with
        {
            RoomIdFor = id => new RoomId($"room-{id}"),
            StreamIdFor = (_, user) => new StreamId($"s-{user}"),
        };
        var (alice, bob) = (await world.PhoneAsync("alice", configure: Shared), await world.PhoneAsync("bob", configure: Shared));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync(new AcceptOptions { Room = new RoomOptions { NotifyUsers = false }, Publish = Phone.Silence with { ExtraInfo = "hi" } });
        await world.PassAsync(1);

        Assert.Equal($"room-{call.Id}", rings.Room!.Id.Value);
        Assert.Equal(["s-alice", "s-bob"], world.Cloud.GetStreams($"room-{call.Id}").Select(stream => stream.Id).Order());
        Assert.Equal("hi", rings.Publication!.State.Current.ExtraInfo);
        Assert.Single(rings.Room.Users.Current.Items);
        await call.HangUpAsync();
        await rings.Completion;
        Assert.Empty(world.Cloud.GetUsers($"room-{call.Id}"));
    });

    [Fact]
    public void A_kicked_user_learns_why_and_the_other_member_that_the_user_left() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        world.Cloud.Kick(call.Id.Value, "bob");

        Assert.Equal((CallEndReason.KickedOut, ZegoErrorCode.RoomManualKickedOut), ((await rings.Completion).Reason, rings.State.Current.End!.Code));
        Assert.Equal(CallEndReason.RemoteHangUp, (await call.Completion).Reason);
    });

    [Fact]
    public void A_dead_peer_ends_the_call_within_a_minute_though_the_cloud_takes_longer() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await world.PassAsync(100);
        world.Hub.SetOnline(bob.Id, false);
        world.Cloud.Disconnect("bob");
        var died = world.Time.Elapsed;

        Assert.Equal(CallEndReason.PeerLost, (await call.Completion).Reason);
        Assert.InRange(world.Time.Elapsed - died, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60));
        await rings.Completion;
        Assert.Equal(CallEndReason.PeerLost, rings.State.Current.End!.Reason);
        await world.PassAsync(60);
    });

    [Fact]
    public void A_peer_whose_signals_are_lost_is_in_the_call_as_long_as_it_is_heard() => CallWorld.Run(async world =>
    {
        static CallServiceOptions Speak(CallServiceOptions options) => options with { PublishFor = static _ => new PublishOptions { Video = VideoInput.None } };
        var (alice, bob) = (await world.PhoneAsync("alice", configure: Speak), await world.PhoneAsync("bob", configure: Speak));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await world.PassAsync(10);
        world.Hub.SetConditions(bob.Id, new SignalingConditions { Loss = 1 });

        await world.PassAsync(300);
        Assert.Equal((CallPhase.InCall, CallMemberState.Accepted), (call.State.Current.Phase, call.State.Current.Members[bob.Id].State));
        await rings.Controls!.SetMicrophoneEnabledAsync(false);

        Assert.Equal(CallEndReason.PeerLost, (await call.Completion).Reason);
        await rings.Completion;
    });

    private static async Task RefusedAsync(string says, Task refused) =>
        Assert.Contains(says, (await Assert.ThrowsAsync<InvalidOperationException>(() => refused)).Message, StringComparison.Ordinal);
}
