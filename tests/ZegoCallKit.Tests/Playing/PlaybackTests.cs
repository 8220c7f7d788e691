using System.Drawing;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Playing;

public sealed class PlaybackTests
{
    private static readonly StreamId Id = new("other");

    [Fact]
    public void Setters_are_in_force_when_their_tasks_complete() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        await playback.SetVolumeAsync(200);
        await playback.SetAudioMutedAsync(true);
        await playback.SetVideoMutedAsync(true);
        var state = playback.State.Current;

        Assert.Equal((200, true, true), (state.Volume, state.IsAudioMuted, state.IsVideoMuted));
        await playback.SetVolumeAsync(0);
        Assert.Equal(0, playback.State.Current.Volume);
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(201)]
    public void A_volume_outside_0_to_200_is_not_sent(int volume) => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        rig.Engine.Journal.Clear();
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => { _ = playback.SetVolumeAsync(volume); });
        var options = Assert.Throws<ArgumentException>(() => { _ = rig.Room.PlayAsync(Id, new PlayOptions { Volume = volume }); });

        Assert.Equal(("volume", "options.Volume"), (fault.ParamName, options.ParamName));
        Assert.Contains("200", fault.Message, StringComparison.Ordinal);
        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void A_refused_setter_fails_and_the_state_stays() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        rig.Engine.Playing.Setup(playing => playing.SetVolume("other", 50)).Returns(new Engine.EngineResult(1000001));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => playback.SetVolumeAsync(50));

        Assert.Equal(("SetPlayVolume", ZegoErrorCode.EngineNotCreate), (fault.Operation, fault.Code));
        Assert.Equal(100, playback.State.Current.Volume);
    });

    [Fact]
    public void First_frames_size_and_quality_are_told() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed(ResultOrder.Inside);
        var playback = await room.PlayAsync(Id);
        rig.Time.Advance(TimeSpan.FromMilliseconds(40));
        rig.Engine.Raise(new PlayerReceivedAudioFirstFrame("other"));
        rig.Time.Advance(TimeSpan.FromMilliseconds(60));
        rig.Engine.Raise(new PlayerReceivedVideoFirstFrame("other"), new PlayerVideoSizeChanged("other", 640, 360), new PlayerQualityUpdated("other", new PlayQuality { Level = QualityLevel.Good }));
        rig.Time.Advance(TimeSpan.FromMilliseconds(20));
        rig.Engine.Raise(new PlayerRenderedVideoFirstFrame("other"));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        rig.Engine.Raise(new PlayerReceivedAudioFirstFrame("other"), new PlayerReceivedVideoFirstFrame("other"), new PlayerRenderedVideoFirstFrame("other"));
        rig.Time.RunUntilIdle();
        var state = playback.State.Current;

        Assert.Equal(TimeSpan.FromMilliseconds(40), state.TimeToFirstAudio);
        Assert.Equal(TimeSpan.FromMilliseconds(100), state.TimeToFirstVideo);
        Assert.Equal(TimeSpan.FromMilliseconds(40), state.TimeToFirstFrame);
        Assert.Equal(TimeSpan.FromMilliseconds(120), state.TimeToFirstRender);
        Assert.Equal(new Size(640, 360), state.VideoSize);
        Assert.Equal(QualityLevel.Good, playback.Quality.Current.Level);
    });

    [Fact]
    public void Repeated_stops_share_one_stop() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        await Task.WhenAll(playback.StopAsync(), playback.StopAsync(), playback.DisposeAsync().AsTask());
        await playback.StopAsync();

        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StopPlaying"));
        Assert.Equal(PlaybackEndReason.Stopped, (await playback.Completion).Reason);
        Assert.Empty(rig.Room.Playbacks.Current.Items);
    });

    [Fact]
    public void After_the_end_every_verb_says_so_and_nothing_is_sent() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        await playback.StopAsync();
        rig.Engine.Journal.Clear();
        Task[] attempts = [playback.SetVolumeAsync(1), playback.SetAudioMutedAsync(true), playback.SetVideoMutedAsync(true)];
        foreach (var attempt in attempts)
        {
            Assert.Equal(ZegoErrorCode.PlayerStreamWasNotPlayed, (await Assert.ThrowsAsync<ZegoException>(() => attempt)).Code);
        }

        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void Frames_reach_the_sinks_of_their_stream_until_the_end_and_the_sinks_stay_their_owners() => SimulatedRig.Run(async rig =>
    {
        var sink = new DisposableSink();
        var playback = await PlayAsync(rig, new PlayOptions { AudioSink = sink, VideoSink = sink });
        Deliver(rig, "other");
        Deliver(rig, "another");
        await playback.StopAsync();
        Deliver(rig, "other");

        Assert.Equal((1, 1, 0), (sink.AudioFrames, sink.VideoFrames, sink.Disposals));
        Assert.Equal(
            [
                "CustomAudio.StartObserver(Player, )", "CustomVideo.EnableRemoteRender(True, other)", "Playing.StartPlaying(other, room, )",
                "Playing.SetVolume(other, 100)", "Playing.MuteAudio(other, False)", "Playing.MuteVideo(other, False)", "Playing.StopPlaying(other)", "CustomAudio.StopObserver()", "CustomVideo.EnableRemoteRender(False, other)",
            ],
            rig.Engine.Journal.Commands.SkipWhile(command => !command.Name.StartsWith("CustomAudio", StringComparison.Ordinal)).Select(command => command.ToString()));
    });

    [Fact]
    public Task A_sink_that_does_not_return_holds_up_the_end_only_for_a_while() => ThreadedRig.RunAsync(async rig =>
    {
        rig.ExpectFault("StopPlayingStream");
        using var open = new ManualResetEventSlim();
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sink = new CallbackAudioSink((in AudioFrame _) =>
        {
            inside.TrySetResult();
            open.Wait();
        });
        var playback = await PlayAsync(rig, new PlayOptions { AudioSink = sink });
        var delivering = Task.Run(() => rig.Engine.FrameSink.OnRemoteAudio("other", new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero)));
        await inside.Task;
        var stopping = playback.StopAsync();
        await playback.State.Changes.Record().Completed;
        Assert.False(stopping.IsCompleted);

        // The wait begins a moment after the state was emitted.
        while (!stopping.IsCompleted)
        {
            rig.Time.Advance(rig.Options.Timeouts.Command);
            await Task.Yield();
        }

        await stopping;
        open.Set();
        await delivering;
    });

    [Fact]
    public void A_sink_given_while_it_plays_replaces_the_earlier_one() => SimulatedRig.Run(async rig =>
    {
        var first = new DisposableSink();
        var second = new DisposableSink();
        await PlayAsync(rig, new PlayOptions { AudioSink = first, VideoSink = first });
        Deliver(rig, "other");
        await rig.Room.PlayAsync(Id, new PlayOptions { AudioSink = second, VideoSink = second });
        rig.Time.RunUntilIdle();
        Deliver(rig, "other");

        Assert.Equal((1, 1), (first.AudioFrames, first.VideoFrames));
        Assert.Equal((1, 1), (second.AudioFrames, second.VideoFrames));
        Assert.Equal(1, rig.Engine.Journal.Count("Playing.StartPlaying"));
    });

    [Fact]
    public Task The_end_waits_for_a_sink_that_was_replaced_while_it_was_being_called() => ThreadedRig.RunAsync(async rig =>
    {
        using var open = new ManualResetEventSlim();
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sink = new CallbackAudioSink((in AudioFrame _) =>
        {
            inside.TrySetResult();
            open.Wait();
        });
        var playback = await PlayAsync(rig, new PlayOptions { AudioSink = sink });
        var delivering = Task.Run(() => rig.Engine.FrameSink.OnRemoteAudio("other", new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero)));
        await inside.Task;
        await rig.Room.PlayAsync(Id, new PlayOptions { AudioSink = new DisposableSink() });
        var stopping = playback.StopAsync();
        await playback.State.Changes.Record().Completed;

        // Passes once through the state loop, after everything that ending the playback has to do there.
        await rig.Room.AutoPlay.PinAsync(Id);
        Assert.False(playback.Completion.IsCompleted);
        open.Set();
        await stopping;
        await delivering;
    });

    [Fact]
    public void A_sink_that_throws_is_a_fault_is_called_no_more_and_playing_goes_on() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("sink of audio of other");
        rig.ExpectFault("sink of video of other");
        var sink = new DisposableSink { Throws = true };
        var playback = await PlayAsync(rig, new PlayOptions { AudioSink = sink, VideoSink = sink });
        Deliver(rig, "other");
        Deliver(rig, "other");
        rig.Time.RunUntilIdle();

        Assert.Equal((1, 1), (sink.AudioFrames, sink.VideoFrames));
        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
        Assert.Equal(2, rig.Faults.Items.Count);
        await playback.StopAsync();
    });

    [Fact]
    public void A_stream_of_any_name_can_be_played_if_it_has_one() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        var playback = await room.PlayAsync(StreamId.Remote("r\u00f6mer #1"));
        var fault = Assert.Throws<ArgumentException>(() => { _ = room.PlayAsync(default); });

        Assert.Equal("r\u00f6mer #1", playback.StreamId.Value);
        Assert.Equal("streamId", fault.ParamName);
    });

    private static void Deliver(ClientRig rig, string streamId)
    {
        rig.Engine.FrameSink.OnRemoteAudio(streamId, new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
        rig.Engine.FrameSink.OnRemoteVideo(streamId, new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
    }

    private static async Task<IPlayback> PlayAsync(ClientRig rig, PlayOptions? options = null)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        return await room.PlayAsync(Id, options);
    }
}
