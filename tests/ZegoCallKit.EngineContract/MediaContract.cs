using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>What a publisher pushes is what players receive.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class MediaContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const string Stream = "stream";

    [Fact]
    public async Task Pushed_audio_arrives_without_gaps()
    {
        var (publisher, player) = await CallAsync();
        await SpeakAsync(publisher, 0, 100, Samples.Ramp);
        await PassAsync(2000);

        var received = player.Frames.RemoteAudio(Stream);
        Assert.NotEmpty(received);
        Assert.All(received, b => Assert.False(b.InsideCommand));
        if (!Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime))
        {
            Assert.Contains(received, b => b.Samples.Any(s => s != 0));
            return;
        }

        Assert.All(received, b => Assert.Equal(AudioFormat.Default, b.Format));
        var sent = Enumerable.Range(0, 100).SelectMany(Samples.Ramp).ToArray();
        var heard = received.SelectMany(b => b.Samples).SkipWhile(s => s == 0).ToArray();
        var voice = heard.AsSpan().TrimEnd((short)0);
        Assert.True(voice.Length > sent.Length / 2, $"Only {voice.Length} of {sent.Length} samples arrived.");
        Assert.True(sent.AsSpan().IndexOf(voice) >= 0, "What arrived is not a contiguous stretch of what was sent.");
    }

    [Theory]
    [InlineData(VideoPixelFormat.I420, 64, 36)]
    [InlineData(VideoPixelFormat.I420, 63, 35)]
    [InlineData(VideoPixelFormat.Bgra32, 64, 36)]
    public async Task Pushed_pictures_arrive_as_they_were(VideoPixelFormat format, int width, int height)
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync(format);
        for (var i = 0; i < 30; i++)
        {
            Show(publisher, format, width, height, i);
            await PassAsync(66);
        }

        await PassAsync(1000);
        var received = player.Frames.RemoteVideo(Stream);
        Assert.InRange(received.Count, 15, 30);
        var first = Enumerable.Range(0, 30).First(i => Samples.Pixels(format, width, height, i).AsSpan().SequenceEqual(received[0].Pixels));
        for (var i = 0; i < received.Count; i++)
        {
            Assert.Equal((format, width, height), (received[i].Format, received[i].Width, received[i].Height));
            Assert.Equal(Samples.Pixels(format, width, height, first + i), received[i].Pixels);
        }
    }

    [Fact]
    public async Task The_first_frames_are_reported_on_both_sides()
    {
        var (publisher, player) = await CallAsync();
        for (var i = 0; i < 20; i++)
        {
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await SpeakAsync(publisher, i * 5, 5, Samples.Ramp);
        }

        await publisher.WaitForAsync<PublisherCapturedAudioFirstFrame>();
        await publisher.WaitForAsync<PublisherCapturedVideoFirstFrame>(e => e.Channel == PublishChannel.Main);
        await publisher.WaitForAsync<PublisherSentAudioFirstFrame>(e => e.Channel == PublishChannel.Main);
        await publisher.WaitForAsync<PublisherSentVideoFirstFrame>(e => e.Channel == PublishChannel.Main);
        await player.WaitForAsync<PlayerReceivedAudioFirstFrame>(e => e.StreamId == Stream);
        var received = await player.WaitForAsync<PlayerReceivedVideoFirstFrame>(e => e.StreamId == Stream);
        var rendered = await player.WaitForAsync<PlayerRenderedVideoFirstFrame>(e => e.StreamId == Stream);
        var size = await player.WaitForAsync<PlayerVideoSizeChanged>();
        Assert.True(received.Entry.Index < rendered.Entry.Index);
        Assert.Equal(new PlayerVideoSizeChanged(Stream, 64, 36), size.Event);
        Assert.Null(received.Entry.Command);
    }

    [Fact]
    public async Task Audio_that_the_publisher_muted_does_not_arrive()
    {
        var (publisher, player) = await CallAsync();
        await SpeakAsync(publisher, 0, 30, _ => Samples.Square(8000));
        await PassAsync(1000);
        Assert.True(Loud(player));

        publisher.Accept(e => e.Publishing.MuteAudio(true, PublishChannel.Main));
        await PassAsync(500);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 30, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.False(Loud(player, before));

        publisher.Accept(e => e.Publishing.MuteAudio(false, PublishChannel.Main));
        before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 60, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.True(Loud(player, before));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Audio_that_the_player_muted_does_not_arrive(bool all)
    {
        var (publisher, player) = await CallAsync();
        player.Accept(e => all ? e.Playing.MuteAllAudio(true) : e.Playing.MuteAudio(Stream, true));
        await PassAsync(200);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 0, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.False(Loud(player, before));

        player.Accept(e => all ? e.Playing.MuteAllAudio(false) : e.Playing.MuteAudio(Stream, false));
        await SpeakAsync(publisher, 30, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.True(Loud(player, before));
    }

    [Theory]
    [InlineData("publisher")]
    [InlineData("player")]
    [InlineData("all")]
    public async Task Muted_pictures_do_not_arrive(string who)
    {
        var (publisher, player) = await CallAsync();
        Mute(true);
        await PassAsync(500);
        for (var i = 0; i < 10; i++)
        {
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await PassAsync(66);
        }

        await PassAsync(500);
        Assert.Empty(player.Frames.RemoteVideo(Stream));
        Mute(false);
        for (var i = 10; i < 20; i++)
        {
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await PassAsync(66);
        }

        await PassAsync(500);
        Assert.NotEmpty(player.Frames.RemoteVideo(Stream));

        void Mute(bool mute)
        {
            _ = who switch
            {
                "publisher" => publisher.Accept(e => e.Publishing.MuteVideo(mute, PublishChannel.Main)),
                "player" => player.Accept(e => e.Playing.MuteVideo(Stream, mute)),
                _ => player.Accept(e => e.Playing.MuteAllVideo(mute)),
            };
        }
    }

    [Fact]
    public async Task Without_an_observer_and_without_rendering_no_frames_are_handed_over()
    {
        var (publisher, player) = await CallAsync(observe: false);
        await SpeakAsync(publisher, 0, 20, Samples.Ramp);
        Show(publisher, VideoPixelFormat.I420, 64, 36, 1);
        await PassAsync(1000);
        Assert.Empty(player.Frames.RemoteAudio(Stream));
        Assert.Empty(player.Frames.RemoteVideo(Stream));
        Assert.Empty(player.Frames.PlaybackAudio);
        Assert.Empty(player.Frames.CapturedAudio);
    }

    [Fact]
    public async Task After_the_observer_was_stopped_no_audio_is_handed_over()
    {
        var (publisher, player) = await CallAsync();
        await SpeakAsync(publisher, 0, 20, Samples.Ramp);
        player.Accept(e => e.CustomAudio.StopObserver());
        await PassAsync(200);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 20, 20, Samples.Ramp);
        await PassAsync(1000);
        Assert.Equal(before, player.Frames.RemoteAudio(Stream).Count);
    }

    [Fact]
    public async Task After_playing_stopped_nothing_is_handed_over()
    {
        var (publisher, player) = await CallAsync();
        player.Accept(e => e.Playing.StopPlaying(Stream));
        await PassAsync(200);
        var audio = player.Frames.RemoteAudio(Stream).Count;
        var video = player.Frames.RemoteVideo(Stream).Count;
        await SpeakAsync(publisher, 0, 20, Samples.Ramp);
        Show(publisher, VideoPixelFormat.I420, 64, 36, 1);
        await PassAsync(1000);
        Assert.Equal(audio, player.Frames.RemoteAudio(Stream).Count);
        Assert.Equal(video, player.Frames.RemoteVideo(Stream).Count);
    }

    [Fact]
    public async Task Captured_audio_can_be_observed()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.CustomAudio.EnableCustomIO(true, PublishChannel.Main));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await SpeakAsync(probe, 0, 50, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.Contains(probe.Frames.CapturedAudio, b => b.Samples.Any(s => Math.Abs((int)s) > 1000));
        Assert.All(probe.Frames.CapturedAudio, b => Assert.Equal(Samples.BlockLength, b.Samples.Length));
    }

    [Fact]
    public async Task All_played_streams_are_mixed()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        var second = await ConnectedAsync("carol");
        second.Accept(e => e.CustomAudio.EnableCustomIO(true, PublishChannel.Main));
        await PublishAsync(second, "second");
        await PlayAsync(player, "second");
        player.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        for (var i = 0; i < 50; i++)
        {
            Say(publisher, i, Samples.Constant(1000));
            Say(second, i, Samples.Constant(2000));
            await PassAsync(10);
        }

        await PassAsync(500);
        Assert.Contains(player.Frames.PlaybackAudio, b => b.Samples.All(s => s == 3000));
    }

    [Fact]
    public async Task Two_players_receive_the_same()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        var other = await ConnectedAsync("carol");
        Observe(other, VideoPixelFormat.I420);
        await PlayAsync(other, Stream);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 0, 50, Samples.Ramp);
        await PassAsync(1000);
        short[] Heard(EngineProbe probe, int skip) => [.. probe.Frames.RemoteAudio(Stream).Skip(skip).SelectMany(b => b.Samples).Where(s => s != 0)];
        Assert.Equal(Heard(player, before), Heard(other, 0));
    }

    [Fact]
    public async Task Supplemental_data_arrives_with_the_video()
    {
        var (publisher, player) = await CallAsync();
        for (var i = 0; i < 20; i++)
        {
            publisher.Accept(e => e.Publishing.SendSei(new byte[] { 1, 2, 3 }, PublishChannel.Main));
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await PassAsync(66);
        }

        var received = await player.WaitForAsync<PlayerSeiReceived>();
        Assert.Equal(Stream, received.Event.StreamId);
        Assert.Equal([1, 2, 3], received.Event.Data.ToArray());
    }

    [Fact]
    public async Task A_snapshot_of_a_played_stream_is_its_next_picture()
    {
        var (publisher, player) = await CallAsync(VideoPixelFormat.Bgra32);
        var pixels = Samples.Pixels(VideoPixelFormat.Bgra32, 64, 36, 5);
        Show(publisher, VideoPixelFormat.Bgra32, 64, 36, 5);
        await player.WaitForAsync<PlayerReceivedVideoFirstFrame>();
        player.Accept(e => e.Playing.TakeSnapshot(Stream));
        for (var i = 0; i < 10; i++)
        {
            await PassAsync(66);
            Show(publisher, VideoPixelFormat.Bgra32, 64, 36, 5);
        }

        var taken = await player.WaitForAsync<PlayerSnapshotTaken>();
        Assert.Equal((Stream, 0), (taken.Event.StreamId, taken.Event.Code));
        var image = taken.Event.Image!;
        Assert.Equal((64, 36), (image.Width, image.Height));
        if (Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime))
        {
            Assert.Equal(pixels, image.Pixels.ToArray());
        }
    }

    [Fact]
    public async Task Players_see_that_a_publisher_muted()
    {
        var publisher = await ConnectedAsync("bob");
        await PublishAsync(publisher, Stream);
        var player = await ConnectedAsync("alice");
        await PlayAsync(player, Stream);
        await PassAsync(500);

        publisher.Accept(e => e.Publishing.MuteAudio(true, PublishChannel.Main));
        publisher.Accept(e => e.Publishing.MuteVideo(true, PublishChannel.Main));

        await player.WaitForAsync<RemoteMicrophoneStateUpdated>(e => e.StreamId == Stream && e.State == RemoteDeviceState.Muted);
        await player.WaitForAsync<RemoteCameraStateUpdated>(e => e.StreamId == Stream && e.State == RemoteDeviceState.Muted);
    }

    [Fact]
    public async Task Players_see_that_a_publisher_switched_the_camera_off()
    {
        var publisher = await ConnectedAsync("bob");
        await PublishAsync(publisher, Stream);
        var player = await ConnectedAsync("alice");
        await PlayAsync(player, Stream);
        await PassAsync(500);
        publisher.Accept(e => e.Capture.EnableCamera(false, PublishChannel.Main));
        await player.WaitForAsync<RemoteCameraStateUpdated>(e => e.StreamId == Stream && e.State == RemoteDeviceState.Disabled);
    }

    private static void Observe(EngineProbe player, VideoPixelFormat format)
    {
        player.Accept(e => e.CustomVideo.EnableRender(true, format, engineDraws: false));
        player.Accept(e => e.CustomVideo.EnableRemoteRender(true, Stream));
        player.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Player, AudioFormat.Default));
    }

    private static void Say(EngineProbe publisher, int number, short[] samples) =>
        publisher.Accept(e => e.Frames.SendAudio(new AudioFrame(samples, AudioFormat.Default, TimeSpan.FromMilliseconds(10 * number)), PublishChannel.Main));

    private static void Show(EngineProbe publisher, VideoPixelFormat format, int width, int height, int number)
    {
        var pixels = Samples.Pixels(format, width, height, number);
        publisher.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, format, width, height, TimeSpan.FromMilliseconds(66 * number)), PublishChannel.Main));
    }

    private static bool Loud(EngineProbe player, int skip = 0) =>
        player.Frames.RemoteAudio(Stream).Skip(skip).Any(b => b.Samples.Any(s => Math.Abs((int)s) > 1000));

    private async Task SpeakAsync(EngineProbe publisher, int first, int blocks, Func<int, short[]> block)
    {
        for (var i = first; i < first + blocks; i++)
        {
            Say(publisher, i, block(i));
            await PassAsync(10);
        }
    }

    private async Task<(EngineProbe Publisher, EngineProbe Player)> CallAsync(VideoPixelFormat format = VideoPixelFormat.I420, bool observe = true)
    {
        Rig.Require(RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        publisher.Accept(e => e.CustomAudio.EnableCustomIO(true, PublishChannel.Main));
        publisher.Accept(e => e.CustomVideo.EnableCapture(true, PublishChannel.Main));
        await PublishAsync(publisher, Stream);
        await publisher.WaitForAsync<CustomVideoCaptureStarted>();
        var player = await ConnectedAsync("alice");
        if (observe)
        {
            Observe(player, format);
        }

        await PlayAsync(player, Stream);
        return (publisher, player);
    }
}
