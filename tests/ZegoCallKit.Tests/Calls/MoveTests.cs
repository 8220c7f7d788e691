using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Merging and transferring calls: the calls that the users see, and what is published.</summary>
public sealed class MoveTests
{
    private static readonly PublishOptions Microphone = new() { Video = VideoInput.None };

    [Fact]
    public void Merged_members_are_in_one_call() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"), await PhoneAsync(world, "carol"));
        var (call, second) = await TwoCallsAsync(alice, bob, carol);
        var active = await bob.Calls.MergeAsync();

        Assert.Equal(second.Id, active.Id);
        var end = await call.Completion;
        Assert.Equal((CallEndReason.Moved, second.Id, bob.Id), (end.Reason, end.MovedTo, end.By));
        var followed = alice.Watch(alice.Calls.ActiveCalls.Current.Items[end.MovedTo!.Value]);
        await alice.UntilAsync(followed, static state => state.Accepted.Count() == 2);
        Assert.Single(alice.Incoming.Items.Concat(followed.Direction == CallDirection.Incoming ? [followed] : []));
        await carol.UntilAsync(second, static state => state.Accepted.Count() == 2);
        await world.PassAsync(2);
        Assert.Equal(["alice", "bob", "carol"], world.Cloud.GetStreams(second.Id.Value).Select(static stream => stream.User.Id).Order());
        Assert.All([followed, active, second], static side => Assert.Equal(2, side.Room!.Playbacks.Current.Items.Count));
        Assert.Equal(CallEndReason.Moved, (await bob.Incoming.Items[0].Completion).Reason);
        await active.EndForAllAsync();
        await Task.WhenAll(followed.Completion, second.Completion);
    });

    [Fact]
    public void Who_follows_sends_no_more_than_before() => CallWorld.Run(async world =>
    {
        // carol's call has video; alice only talked, and had the microphone off.
        var (alice, bob, carol) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"), await PhoneAsync(world, "carol"));
        var (call, second) = await TwoCallsAsync(alice, bob, carol, CallKind.Audio);
        await call.Controls!.SetMicrophoneEnabledAsync(false);
        await bob.Calls.MergeAsync();
        var followed = alice.Watch(alice.Calls.ActiveCalls.Current.Items[(await call.Completion).MovedTo!.Value]);
        await alice.UntilAsync(followed, CallPhase.InCall);
        await world.PassAsync(2);

        Assert.True(followed.Publication!.State.Current.IsAudioMuted);
        await Assert.ThrowsAsync<InvalidOperationException>(() => followed.Controls!.SetCameraEnabledAsync(true));
        await second.EndForAllAsync();
        await followed.Completion;
    });

    [Fact]
    public void A_client_in_one_room_at_a_time_follows_too() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await world.PhoneAsync("alice"), await PhoneAsync(world, "bob"), await world.PhoneAsync("carol"));
        var (call, second) = await TwoCallsAsync(alice, bob, carol);
        await bob.Calls.MergeAsync();
        var followed = alice.Watch(alice.Calls.ActiveCalls.Current.Items[(await call.Completion).MovedTo!.Value]);
        await alice.UntilAsync(followed, static state => state.Accepted.Count() == 2);
        await second.EndForAllAsync();
        await followed.Completion;
    });

    [Fact]
    public void A_transfer_connects_the_others() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"), await world.PhoneAsync("carol"));
        var (call, rings) = await TalkAsync(alice, bob);
        var transferring = rings.TransferAsync(carol.Id);
        var atCarol = await carol.RingsAsync();
        Assert.True(rings.State.Current.IsOnHold);
        await atCarol.AcceptAsync();

        Assert.Equal(TransferOutcome.Completed, await transferring);
        var end = await rings.Completion;
        Assert.Equal((CallEndReason.Transferred, carol.Id), (end.Reason, end.By));
        await alice.UntilAsync(call, With("carol"));
        await carol.UntilAsync(atCarol, With("alice"));
        await world.PassAsync(2);
        Assert.Single(call.Room!.Playbacks.Current.Items);
        Assert.Single(atCarol.Room!.Playbacks.Current.Items);
        await call.HangUpAsync();
        await atCarol.Completion;
    });

    [Fact]
    public void A_consultative_transfer_leaves_both_calls() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"), await PhoneAsync(world, "carol"));
        var (call, second) = await TwoCallsAsync(alice, bob, carol);
        var (first, other) = (bob.Incoming.Items[0], bob.Incoming.Items[1]);

        Assert.Equal(TransferOutcome.Completed, await first.TransferAsync(other));
        Assert.Equal((CallEndReason.Transferred, CallEndReason.Moved), ((await first.Completion).Reason, (await other.Completion).Reason));
        var followed = carol.Watch(carol.Calls.ActiveCalls.Current.Items[(await second.Completion).MovedTo!.Value]);
        Assert.Equal(call.Id, followed.Id);
        await carol.UntilAsync(followed, With("alice"));
        await call.HangUpAsync();
        await followed.Completion;
    });

    [Fact]
    public void A_transfer_that_is_canceled_withdraws_the_invitation() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"), await world.PhoneAsync("carol"));
        var (call, rings) = await TalkAsync(alice, bob);
        using var cancel = new CancellationTokenSource();
        var transferring = rings.TransferAsync(carol.User, cancellationToken: cancel.Token);
        var atCarol = await carol.RingsAsync();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transferring);
        Assert.Equal(CallEndReason.CanceledByCaller, (await atCarol.Completion).Reason);
        Assert.True(rings.State.Current is { Phase: CallPhase.InCall, IsOnHold: true });
        await rings.ResumeAsync();
        await call.HangUpAsync();
    });

    [Fact]
    public void A_transfer_tells_its_outcome_and_what_is_not_possible_is_refused() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"), await world.PhoneAsync("carol"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bob.Calls.MergeAsync());
        var (call, rings) = await TalkAsync(alice, bob);
        var self = Assert.Throws<ArgumentException>(() => { _ = rings.TransferAsync(bob.User); });
        Assert.Equal("user", self.ParamName);
        Assert.Equal("user", (await Assert.ThrowsAsync<ArgumentException>(() => rings.TransferAsync(alice.User))).ParamName);
        Assert.Equal("other", (await Assert.ThrowsAsync<ArgumentException>(() => rings.TransferAsync(rings))).ParamName);
        var transferring = rings.TransferAsync(carol.User, TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<InvalidOperationException>(() => rings.TransferAsync(new RoomUser(new UserId("dave"))));
        await (await carol.RingsAsync()).DeclineAsync();
        Assert.Equal(TransferOutcome.Declined, await transferring);
        Assert.Equal(TransferOutcome.NoAnswer, await rings.TransferAsync(new RoomUser(new UserId("dave")), TimeSpan.FromSeconds(5)));
        transferring = rings.TransferAsync(carol.Id);
        await rings.HangUpAsync();
        Assert.Equal(TransferOutcome.CallEnded, await transferring);
        await Assert.ThrowsAsync<CallEndedException>(() => rings.TransferAsync(carol.User));
        await call.Completion;
    });

    [Fact]
    public void Who_does_not_follow_stays() => CallWorld.Run(async world =>
    {
        var (bob, carol) = (await PhoneAsync(world, "bob"), await PhoneAsync(world, "carol"));
        var alice = await PhoneAsync(world, "alice", static options => options with { FollowMoves = false });
        var (call, second) = await TwoCallsAsync(alice, bob, carol);
        var active = await bob.Calls.MergeAsync();
        await bob.UntilAsync(active, state => state.Members.GetValueOrDefault(alice.Id)?.State == CallMemberState.Rejected);
        await world.PassAsync(20);

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (call.State.Current.Phase, bob.Incoming.Items[0].State.Current.Phase));
        await call.HangUpAsync();
        await second.HangUpAsync();
    });

    private static Func<CallState, bool> With(params string[] users) => state => state.Accepted.Select(static member => member.User.Id.Value).SequenceEqual(users);

    private static Task<Phone> PhoneAsync(CallWorld world, string user, Func<CallServiceOptions, CallServiceOptions>? configure = null) => world.PhoneAsync(
        user,
        configure: options => (configure ?? (static given => given))(options with { Busy = BusyPolicy.Hold, PublishFor = kind => kind == CallKind.Audio ? new PublishOptions() : Microphone }),
        client: static options => options with { RoomMode = RoomMode.MultiRoom });

    private static async Task<(ICall Call, ICall Rings)> TalkAsync(Phone caller, Phone callee, CallKind kind = CallKind.Video)
    {
        var call = await caller.DialAsync(new InviteOptions { Kind = kind }, callee);
        var rings = await callee.RingsAsync(callee.Incoming.Items.Count);
        await rings.AcceptAsync();
        await caller.UntilAsync(call, CallPhase.InCall);
        return (call, rings);
    }

    // bob talks to carol; alice is on hold.
    private static async Task<(ICall Call, ICall Second)> TwoCallsAsync(Phone alice, Phone bob, Phone carol, CallKind kind = CallKind.Video)
    {
        var (call, _) = await TalkAsync(alice, bob, kind);
        var (second, _) = await TalkAsync(carol, bob);
        await alice.UntilAsync(call, static state => state.Accepted.Any(static member => member.IsOnHold));
        return (call, second);
    }
}
