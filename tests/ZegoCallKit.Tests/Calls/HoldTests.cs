using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.Tests.Calls.InCall;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Calls on hold: what is published and played, and a second call.</summary>
public sealed class HoldTests
{
    private static readonly PublishOptions Microphone = new() { Video = VideoInput.None };

    [Fact]
    public void A_call_on_hold_sends_and_plays_nothing_and_the_other_member_sees_it() => CallWorld.Run(async world =>
    {
        var (alice, bob, call, rings) = await TalkAsync(world);
        var playback = Assert.Single(rings.Room!.Playbacks.Current.Items).Value;
        var publication = rings.Publication!;
        await rings.HoldAsync();

        Assert.Null(rings.Publication);
        Assert.True(rings.State.Current.IsOnHold);
        Assert.Equal(PublicationEndReason.OnHold, (await publication.Completion).Reason);
        Assert.Equal(PlaybackEndReason.OnHold, (await playback.Completion).Reason);
        Assert.Equal(PlayExplanationReason.OnHold, rings.Room!.AutoPlay.Explain(playback.StreamId).Reason);
        var seen = await alice.UntilAsync(call, static state => state.Accepted.Any(static member => member.IsOnHold));
        Assert.False(seen.IsOnHold);
        Assert.Equal(["alice", "bob"], world.Cloud.GetUsers(call.Id.Value).Select(static user => user.Id).Order());
        Assert.Equal(["alice"], world.Cloud.GetStreams(call.Id.Value).Select(static stream => stream.User.Id));
        await world.PassAsync(100);
        Assert.Equal(CallPhase.InCall, call.State.Current.Phase);

        await rings.ResumeAsync();
        await alice.UntilAsync(call, static state => state.Accepted.All(static member => !member.IsOnHold));
        await PublishedAsync(world, rings);
        await world.PassAsync(1);
        Assert.Single(rings.Room!.Playbacks.Current.Items);
        Assert.Single(call.Room!.Playbacks.Current.Items);
        await call.HangUpAsync();
        await bob.UntilAsync(rings, CallPhase.Ended);
    });

    [Fact]
    public void What_was_switched_off_before_or_during_the_hold_is_never_sent_afterwards() => CallWorld.Run(async world =>
    {
        var (_, _, call, rings) = await TalkAsync(world);
        await rings.Controls!.SetMicrophoneEnabledAsync(false);
        await rings.Controls.SetCameraEnabledAsync(false);
        var members = call.Controls!.Members.Changes.Record();
        await members.WaitForAsync(_ => call.Controls.Members.Current.Items.Values.Any(static media => media is { IsMicrophoneOn: false, IsCameraOn: false }));
        var before = members.Items.Count;
        await rings.HoldAsync();
        await rings.Controls.SetCameraEnabledAsync(true);
        await rings.Controls.SetCameraEnabledAsync(false);
        await rings.ResumeAsync();
        await PublishedAsync(world, rings);
        await world.PassAsync(5);

        Assert.True(rings.Publication!.State.Current is { IsAudioMuted: true, IsVideoMuted: true });
        Assert.DoesNotContain(members.Items.Skip(before).SelectMany(static changes => changes.Changes), static change => change.Current is { IsMicrophoneOn: true } or { IsCameraOn: true });
        var playback = Assert.Single(call.Room!.Playbacks.Current.Items).Value;
        Assert.Equal((null, null), (playback.State.Current.TimeToFirstAudio, playback.State.Current.TimeToFirstVideo));
        await rings.HoldAsync();
        await rings.Controls.SetMicrophoneEnabledAsync(true);
        await rings.ResumeAsync();
        await PublishedAsync(world, rings);
        Assert.True(rings.Publication!.State.Current is { IsAudioMuted: false, IsVideoMuted: true });
        await call.HangUpAsync();
    });

    [Fact]
    public void A_switch_that_is_being_executed_when_the_hold_comes_is_not_lost() => CallWorld.Run(async world =>
    {
        var (_, _, call, rings) = await TalkAsync(world);
        var switching = rings.Controls!.SetMicrophoneEnabledAsync(false);
        await rings.HoldAsync();
        await Task.WhenAny(switching);
        await rings.ResumeAsync();
        await PublishedAsync(world, rings);

        Assert.True(rings.Publication!.State.Current.IsAudioMuted);
        await call.HangUpAsync();
    });

    [Fact]
    public void The_extra_info_of_the_stream_survives_the_hold() => CallWorld.Run(async world =>
    {
        var (_, _, call, rings) = await TalkAsync(world);
        await rings.Publication!.SetExtraInfoAsync("{\"seat\":3}");
        await rings.HoldAsync();
        await rings.ResumeAsync();
        await PublishedAsync(world, rings);

        Assert.Contains("\"seat\":3", rings.Publication!.State.Current.ExtraInfo, StringComparison.Ordinal);
        await call.HangUpAsync();
    });

    [Fact]
    public void A_second_call_puts_the_first_on_hold_and_they_can_be_swapped() => CallWorld.Run(async world =>
    {
        var (alice, bob, call, rings) = await TalkAsync(world);
        var carol = await PhoneAsync(world, "carol");
        var second = await carol.DialAsync(bob);
        var other = await bob.RingsAsync(1);
        Assert.Equal((CallPhase.Ringing, CallPhase.InCall), (other.State.Current.Phase, rings.State.Current.Phase));
        await other.AcceptAsync();
        await PublishedAsync(world, other);
        Assert.True(rings.State.Current.IsOnHold);
        await alice.UntilAsync(call, static state => state.Accepted.Any(static member => member.IsOnHold));
        Assert.Equal(["carol", "bob"], world.Cloud.GetStreams(second.Id.Value).Select(static stream => stream.User.Id).OrderDescending());

        Assert.Same(rings, await bob.Calls.SwapAsync());
        await PublishedAsync(world, rings);
        await carol.UntilAsync(second, static state => state.Accepted.Any(static member => member.IsOnHold));
        await alice.UntilAsync(call, static state => state.Accepted.All(static member => !member.IsOnHold));
        Assert.Equal((false, true), (rings.State.Current.IsOnHold, other.State.Current.IsOnHold));
        Assert.Equal(["carol"], world.Cloud.GetStreams(second.Id.Value).Select(static stream => stream.User.Id));
        await call.HangUpAsync();
        await rings.Completion;
        Assert.True(other.State.Current.IsOnHold);
        await other.ResumeAsync();
        await PublishedAsync(world, other);
        await second.HangUpAsync();
    }, 5);

    [Fact]
    public void A_call_publishes_when_the_stream_of_the_other_one_has_ended() => CallWorld.Run(async world =>
    {
        // Both calls publish the same source, whose format is read just before it is published.
        var (begun, streams) = (0, new List<IPublication>());
        var source = new AskedSource(() =>
        {
            begun++;
            Assert.All(streams, static stream => Assert.True(stream.Completion.IsCompleted));
        });
        var (alice, carol) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "carol"));
        var bob = await PhoneAsync(world, "bob", new PublishOptions { Audio = AudioInput.From(source), Video = VideoInput.None });
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        using var first = rings.Room!.Publications.Changes.Subscribe(changes => streams.AddRange(changes.Changes.Select(static change => change.Current)));
        await PublishedAsync(world, rings);
        var second = await carol.DialAsync(bob);
        var other = await bob.RingsAsync(1);
        await other.AcceptAsync();
        using var next = other.Room!.Publications.Changes.Subscribe(changes => streams.AddRange(changes.Changes.Select(static change => change.Current)));
        await PublishedAsync(world, other);
        for (var i = 0; i < 6; i++)
        {
            await bob.Calls.SwapAsync();
            await world.PassAsync(i % 2 == 0 ? 0 : 0.5);
        }

        await world.PassAsync(1);
        Assert.NotNull(other.Publication);
        Assert.InRange(begun, 4, 20);
        await second.HangUpAsync();
        await call.HangUpAsync();
    });

    [Fact]
    public void Holds_and_resumes_in_quick_succession_end_as_the_last_one_says() => CallWorld.Run(async world =>
    {
        var (alice, bob, call, rings) = await TalkAsync(world);
        await Task.WhenAll(rings.HoldAsync(), rings.ResumeAsync(), rings.HoldAsync(), rings.ResumeAsync());
        await world.PassAsync(3);
        Assert.NotNull(rings.Publication);
        Assert.Equal(2, world.Cloud.GetStreams(call.Id.Value).Count);
        await Task.WhenAll(rings.HoldAsync(), rings.ResumeAsync(), rings.HoldAsync());
        await world.PassAsync(3);
        Assert.Null(rings.Publication);
        Assert.Single(world.Cloud.GetStreams(call.Id.Value));
        await alice.UntilAsync(call, static state => state.Accepted.Any(static member => member.IsOnHold));
        await call.HangUpAsync();
        await bob.UntilAsync(rings, CallPhase.Ended);
    });

    [Fact]
    public void A_stream_that_the_program_stopped_is_not_published_again() => CallWorld.Run(async world =>
    {
        var (_, _, call, rings) = await TalkAsync(world);
        await rings.Publication!.StopAsync();
        await rings.HoldAsync();
        await rings.ResumeAsync();
        await world.PassAsync(2);

        Assert.Equal(["alice"], world.Cloud.GetStreams(call.Id.Value).Select(static stream => stream.User.Id));
        await call.HangUpAsync();
    });

    [Fact]
    public void The_other_streams_of_the_room_end_with_the_hold() => CallWorld.Run(async world =>
    {
        var (_, _, call, rings) = await TalkAsync(world);
        var screen = await rings.Room!.PublishAsync(new StreamId("screen"), Phone.Silence with { Channel = PublishChannel.Auxiliary });
        await rings.HoldAsync();

        Assert.Equal(PublicationEndReason.OnHold, (await screen.Completion).Reason);
        await rings.ResumeAsync();
        await PublishedAsync(world, rings);
        await call.HangUpAsync();
    });

    [Fact]
    public void A_stream_that_the_program_requested_is_played_again_with_its_settings() => CallWorld.Run(async world =>
    {
        var (_, _, call, rings) = await TalkAsync(world);
        var stream = Assert.Single(rings.Room!.Playbacks.Current.Items).Key;
        var playback = await rings.Room.PlayAsync(stream, new PlayOptions { Volume = 40 });
        await rings.HoldAsync();
        await playback.Completion;
        await rings.ResumeAsync();
        await world.PassAsync(1);

        Assert.Equal(40, Assert.Single(rings.Room.Playbacks.Current.Items).Value.State.Current.Volume);
        await call.HangUpAsync();
    });

    [Fact]
    public void One_call_can_be_put_on_hold_in_single_room_mode_but_no_second_one_is_possible() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await rings.HoldAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => bob.Calls.InviteAsync(new UserId("carol")));
        Assert.Contains("RoomMode.MultiRoom", refused.Message, StringComparison.Ordinal);
        await rings.ResumeAsync();
        await PublishedAsync(world, rings);
        await call.HangUpAsync();
    });

    [Fact]
    public void The_policy_needs_a_client_that_can_be_in_several_rooms() => CallWorld.Run(async world =>
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => world.ClientAsync(configure: static options => options with { Busy = BusyPolicy.Hold }));
        Assert.Contains("RoomMode.MultiRoom", refused.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_decision_that_is_not_possible_is_reported_and_the_call_is_busy() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        var bob = await world.PhoneAsync("bob", configure: static options => options with { Busy = BusyPolicy.Ask(static _ => BusyDecision.Hold) });
        var carol = await world.PhoneAsync("carol");
        bob.ExpectFault("busy policy");
        var call = await alice.DialAsync(bob);
        await (await bob.RingsAsync()).AcceptAsync();
        var second = await carol.DialAsync(bob);

        Assert.Equal(CallEndReason.Busy, (await second.Completion).Reason);
        await call.HangUpAsync();
    });

    [Fact]
    public void What_is_not_possible_is_refused_with_the_reason() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"));
        var nobody = await Assert.ThrowsAsync<InvalidOperationException>(() => bob.Calls.SwapAsync());
        Assert.Contains("No call is on hold", nobody.Message, StringComparison.Ordinal);
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        foreach (var refused in new[] { call.HoldAsync(), rings.HoldAsync(), rings.ResumeAsync() })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => refused);
        }

        await call.CancelAsync();
        await rings.Completion;
        Assert.Equal(CallEndReason.Canceled, (await Assert.ThrowsAsync<CallEndedException>(() => call.HoldAsync())).End!.Reason);
        Assert.Equal(CallEndReason.CanceledByCaller, (await Assert.ThrowsAsync<CallEndedException>(() => rings.ResumeAsync())).End!.Reason);
        await bob.Calls.SignOutAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => bob.Calls.SwapAsync());
        await Assert.ThrowsAsync<CallEndedException>(() => rings.HoldAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bob.Calls.SwapAsync(new CancellationToken(canceled: true)));
    });

    private static Task<Phone> PhoneAsync(CallWorld world, string user, PublishOptions? publish = null) => world.PhoneAsync(
        user,
        configure: options => options with { Busy = BusyPolicy.Hold, PublishFor = _ => publish ?? Microphone },
        client: static options => options with { RoomMode = RoomMode.MultiRoom });

    private static async Task<(Phone Alice, Phone Bob, ICall Call, ICall Rings)> TalkAsync(CallWorld world)
    {
        var (alice, bob) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob", new PublishOptions { Video = VideoInput.Camera }));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await PublishedAsync(world, rings);
        await PublishedAsync(world, call);
        await world.PassAsync(2);
        return (alice, bob, call, rings);
    }

    private static async Task PublishedAsync(CallWorld world, ICall call)
    {
        for (var i = 0; call.Publication is null && i < 100; i++)
        {
            await world.PassAsync(0.05);
        }

        Assert.NotNull(call.Publication);
    }
}
