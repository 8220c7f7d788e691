using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Playing;

/// <summary>The decisions of the play reconciler are executed by the engine, and the engine's reports are passed back to it.</summary>
public sealed class AutoPlayTests
{
    [Fact]
    public void What_others_publish_plays_by_itself_until_it_is_gone() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        Come(rig, "a", "b");
        Assert.Equal(["a", "b"], Playing(room));
        var a = room.Playbacks.Current.Items[new("a")];
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [Stream("a")], [StreamDeleteReason.UserStopped]));
        rig.Time.Advance(SimulatedRig.Moment);

        Assert.Equal(PlaybackEndReason.StreamEnded, (await a.Completion).Reason);
        Assert.Equal(["b"], Playing(room));
        Assert.Equal(["Playing.StopPlaying(a)"], rig.Engine.Journal.Of("Playing.StopPlaying").Select(command => command.ToString()));
    });

    [Fact]
    public void The_policy_can_change_at_any_time() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig, new AutoPlayOptions { Policy = PlayPolicy.None });
        Come(rig, "a");
        Assert.Empty(Playing(room));
        Assert.Equal(PlayExplanationReason.Manual, room.AutoPlay.Explain(new("a")).Reason);
        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions { Policy = PlayPolicy.AudioOnly });
        rig.Time.Advance(SimulatedRig.Moment);
        var playback = room.Playbacks.Current.Items[new("a")];
        Assert.True(playback.State.Current.IsVideoMuted);
        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions());
        rig.Time.RunUntilIdle();
        Assert.False(playback.State.Current.IsVideoMuted);
        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions { Policy = PlayPolicy.None });

        Assert.Equal(PlaybackEndReason.NotWanted, (await playback.Completion).Reason);
        Assert.Equal(PlayPolicy.None, room.AutoPlay.Options.Current.Policy);
    });

    [Fact]
    public void Never_more_than_the_cap_play_and_a_pin_comes_first() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig, new AutoPlayOptions { MaxPlays = 2 });
        Come(rig, "a", "b", "c");
        Assert.Equal(2, Playing(room).Count);
        var left = Assert.Single(new[] { "a", "b", "c" }.Except(Playing(room)));
        Assert.Equal(PlayExplanationReason.OverCap, room.AutoPlay.Explain(new(left)).Reason);
        await room.AutoPlay.PinAsync(new(left));
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains(left, Playing(room));
        Assert.Equal(2, Playing(room).Count);
    });

    [Fact]
    public void A_play_that_fails_is_tried_again_later_and_says_when() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        rig.Engine.AnswerPlay(ResultOrder.After, PlayerState.NotPlaying, (int)ZegoErrorCode.PlayerPlayStreamNotExist);
        Come(rig, "a");
        var why = room.AutoPlay.Explain(new("a"));
        Assert.Equal((PlayExplanationReason.BackingOff, ZegoErrorCode.PlayerPlayStreamNotExist), (why.Reason, why.Code));
        Assert.InRange(why.RetryAt!.Value - rig.Time.GetUtcNow(), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
        rig.Engine.LetPlaySucceed();
        rig.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(["a"], Playing(room));
        Assert.Equal(2, rig.Engine.Journal.Count("Playing.StartPlaying"));
    });

    [Fact]
    public void A_play_that_always_fails_is_given_up() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig, new AutoPlayOptions { Retry = new PlayRetryOptions { MaxAttempts = 3 } });
        rig.Engine.Playing.Setup(playing => playing.StartPlaying(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<VideoView?>())).Returns(new EngineResult(1000001));
        Come(rig, "a");
        rig.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(3, rig.Engine.Journal.Count("Playing.StartPlaying"));
        Assert.Equal(PlayExplanationReason.GaveUp, room.AutoPlay.Explain(new("a")).Reason);
    });

    [Fact]
    public void A_stream_that_the_user_stopped_stays_off_until_it_is_requested_again() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        Come(rig, "a");
        await room.Playbacks.Current.Items[new("a")].StopAsync();
        rig.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(Playing(room));
        Assert.Equal(PlayExplanationReason.StoppedByUser, room.AutoPlay.Explain(new("a")).Reason);
        await room.PlayAsync(new("a"));

        Assert.Equal(["a"], Playing(room));
    });

    [Fact]
    public void What_the_user_asked_for_is_not_stopped_by_the_policy() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        Come(rig, "a");
        var playback = await room.PlayAsync(new("a"));
        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions { Policy = PlayPolicy.None });
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StartPlaying"));
    });

    [Fact]
    public void Settings_of_the_user_survive_a_retry_and_not_a_new_request() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        Come(rig, "a", "b");
        await room.Playbacks.Current.Items[new("a")].SetVolumeAsync(50);
        await room.Playbacks.Current.Items[new("b")].SetVolumeAsync(50);
        rig.Engine.Raise(new PlayerStateUpdated("a", PlayerState.NotPlaying, 1004002, "{}"), new PlayerStateUpdated("b", PlayerState.NotPlaying, 1004002, "{}"));
        rig.Time.RunUntilIdle();
        await room.PlayAsync(new("b"), new PlayOptions { Volume = 30 });
        rig.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(50, room.Playbacks.Current.Items[new("a")].State.Current.Volume);
        Assert.Equal(30, room.Playbacks.Current.Items[new("b")].State.Current.Volume);
    });

    [Fact]
    public void What_is_asked_for_while_the_stream_starts_by_itself_is_applied() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        rig.Engine.AnswerPlay(ResultOrder.Never, PlayerState.Playing, 0);
        Come(rig, "a");
        var play = room.PlayAsync(new("a"), new PlayOptions { Volume = 30, AudioMuted = true });
        rig.Time.RunUntilIdle();
        rig.Engine.Raise(new PlayerStateUpdated("a", PlayerState.Playing, 0, "{}"));

        var playback = await play;
        Assert.Equal((30, true), (playback.State.Current.Volume, playback.State.Current.IsAudioMuted));
        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StartPlaying"));
        Assert.Equal("Playing.SetVolume(a, 30)", rig.Engine.Journal.Of("Playing.SetVolume")[^1].ToString());
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_request_that_is_given_up_takes_its_options_with_it(bool anotherWaits) => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        rig.Engine.AnswerPlay(ResultOrder.Never, PlayerState.Playing, 0);
        Come(rig, "a");
        var (sink, others) = (new DisposableSink(), new DisposableSink());
        using var cancellation = new CancellationTokenSource();
        var other = anotherWaits ? room.PlayAsync(new("a"), new PlayOptions { AudioSink = others, Volume = 70 }) : null;
        var play = room.PlayAsync(new("a"), new PlayOptions { AudioSink = sink, Volume = 0 }, cancellation.Token);
        rig.Time.RunUntilIdle();
        rig.Engine.FrameSink.OnRemoteAudio("a", new AudioFrame([1], AudioFormat.Default, TimeSpan.Zero));
        Assert.Equal(1, sink.AudioFrames);

        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => play);
        rig.Engine.FrameSink.OnRemoteAudio("a", new AudioFrame([1], AudioFormat.Default, TimeSpan.Zero));
        rig.Engine.Raise(new PlayerStateUpdated("a", PlayerState.Playing, 0, "{}"));
        rig.Time.RunUntilIdle();

        var volume = room.Playbacks.Current.Items[new("a")].State.Current.Volume;
        Assert.Equal((1, anotherWaits ? 1 : 0, anotherWaits ? 70 : 100), (sink.AudioFrames, others.AudioFrames, volume));
        await (other ?? Task.CompletedTask);
    });

    [Fact]
    public void A_request_that_is_refused_leaves_what_plays_as_it_was() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig, new AutoPlayOptions { MaxPlays = 1 });
        Come(rig, "a", "b");
        await room.PlayAsync(new("a"));
        var sink = new DisposableSink();
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => room.PlayAsync(new("b"), new PlayOptions { AudioSink = sink }));
        Assert.Equal(ZegoErrorCode.PlayerCountExceed, refusal.Code);

        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions { MaxPlays = 2 });
        rig.Time.Advance(SimulatedRig.Moment);
        rig.Engine.FrameSink.OnRemoteAudio("b", new AudioFrame([1], AudioFormat.Default, TimeSpan.Zero));

        Assert.Contains("b", Playing(room));
        Assert.Equal(0, sink.AudioFrames);
    });

    [Fact]
    public void A_stream_asked_for_right_after_it_failed_is_tried_again() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig, new AutoPlayOptions { Policy = PlayPolicy.None });
        rig.Engine.AnswerPlay(ResultOrder.After, PlayerState.NotPlaying, (int)ZegoErrorCode.PlayerPlayStreamNotExist);
        await Assert.ThrowsAsync<ZegoException>(() => room.PlayAsync(new("a")));
        rig.Engine.LetPlaySucceed();

        Assert.Equal(PlaybackPhase.Playing, (await room.PlayAsync(new("a"))).State.Current.Phase);
    });

    [Fact]
    public void A_wish_given_up_leaves_a_stopped_stream_stopped() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        Come(rig, "a");
        await room.Playbacks.Current.Items[new("a")].StopAsync();
        rig.Engine.AnswerPlay(ResultOrder.Never, PlayerState.Playing, 0);
        using var cancellation = new CancellationTokenSource();
        var play = room.PlayAsync(new("a"), cancellationToken: cancellation.Token);
        rig.Time.RunUntilIdle();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => play);
        rig.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(PlayExplanationReason.StoppedByUser, room.AutoPlay.Explain(new("a")).Reason);
    });

    [Fact]
    public void A_mute_of_the_policy_is_not_taken_for_the_users() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig, new AutoPlayOptions { Policy = PlayPolicy.AudioOnly });
        Come(rig, "a");
        await room.Playbacks.Current.Items[new("a")].SetVolumeAsync(50);
        await room.AutoPlay.SetOptionsAsync(new AutoPlayOptions());
        rig.Engine.Raise(new PlayerStateUpdated("a", PlayerState.NotPlaying, 1004002, "{}"));
        rig.Time.Advance(TimeSpan.FromSeconds(3));

        var playback = room.Playbacks.Current.Items[new("a")];
        Assert.Equal((50, false), (playback.State.Current.Volume, playback.State.Current.IsVideoMuted));
    });

    [Fact]
    public void A_stream_that_left_and_came_again_begins_anew() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        Come(rig, "a");
        await room.Playbacks.Current.Items[new("a")].SetVolumeAsync(50);
        rig.Engine.Raise(
            new PlayerStateUpdated("a", PlayerState.NotPlaying, 1004002, "{}"),
            new RoomStreamsUpdated("room", UpdateType.Delete, [Stream("a")], []));
        rig.Time.RunUntilIdle();
        Come(rig, "a");

        Assert.Equal(100, room.Playbacks.Current.Items[new("a")].State.Current.Volume);
    });

    [Fact]
    public void The_room_says_how_each_stream_is_played() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("PlayOptionsFor for b");
        rig.ExpectFault("PlayOptionsFor for c");
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync(new RoomOptions
        {
            PlayOptionsFor = stream => stream.Id.Value switch
            {
                "a" => new PlayOptions { Volume = 20 },
                "b" => throw new InvalidOperationException("broken"),
                _ => new PlayOptions { Volume = 900 },
            },
        });
        Come(rig, "a", "b", "c");

        Assert.Equal([20, 100, 100], new[] { "a", "b", "c" }.Select(id => room.Playbacks.Current.Items[new(id)].State.Current.Volume));
    });

    [Fact]
    public void A_predicate_that_throws_is_a_fault_and_its_stream_is_not_played() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("play policy for b");
        var room = await StartAsync(rig, new AutoPlayOptions { Policy = PlayPolicy.Where(static stream => stream.Id.Value == "b" ? throw new InvalidOperationException("broken") : true) });
        Come(rig, "a", "b");

        Assert.Equal(["a"], Playing(room));
        Assert.Equal(PlayExplanationReason.PolicyFailed, room.AutoPlay.Explain(new("b")).Reason);
    });

    [Fact]
    public void Nothing_is_started_while_the_room_reconnects() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        rig.Engine.Rooms.Setup(rooms => rooms.GetStreams("room")).Returns(new EngineResult<IReadOnlyList<EngineStreamInfo>?>(0, [Stream("a")]));
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, ""));
        Come(rig, "a");
        Assert.Empty(rig.Engine.Journal.Of("Playing.StartPlaying"));
        Assert.Equal(PlayExplanationReason.RoomNotConnected, room.AutoPlay.Explain(new("a")).Reason);
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, ""));
        rig.Time.Advance(SimulatedRig.Moment);

        Assert.Equal(["a"], Playing(room));
    });

    [Fact]
    public void After_the_login_nothing_can_be_changed_and_the_options_complete() => SimulatedRig.Run(async rig =>
    {
        var room = await StartAsync(rig);
        var options = room.AutoPlay.Options.Changes.Record();
        await room.LogoutAsync();
        await options.Completed;
        Task[] attempts = [room.AutoPlay.SetOptionsAsync(new AutoPlayOptions()), room.AutoPlay.PinAsync(new("a")), room.AutoPlay.SetPriorityAsync(new StreamId("a"), 1)];
        foreach (var attempt in attempts)
        {
            Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => attempt)).Code);
        }
    });

    private static async Task<IRoom> StartAsync(ClientRig rig, AutoPlayOptions? options = null)
    {
        rig.Engine.LetPlaySucceed();
        return await rig.LoginAsync(new RoomOptions { AutoPlay = options ?? new AutoPlayOptions() });
    }

    private static void Come(ClientRig rig, params string[] ids)
    {
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [.. ids.Select(Stream)], []));
        rig.Time.Advance(SimulatedRig.Moment);
    }

    private static EngineStreamInfo Stream(string id) => new(new EngineUser($"user-{id}", ""), id, "");

    private static List<string> Playing(IRoom room) => [.. room.Playbacks.Current.Items.Keys.Select(id => id.Value).Order(StringComparer.Ordinal)];
}
