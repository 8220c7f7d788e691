using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class VideoTests
{
    [Theory]
    [InlineData(VideoPixelFormat.I420, VideoPixelFormat.I420, 96, 72)]
    [InlineData(VideoPixelFormat.I420, VideoPixelFormat.I420, 81, 61)]
    [InlineData(VideoPixelFormat.Nv12, VideoPixelFormat.I420, 33, 17)]
    [InlineData(VideoPixelFormat.Bgra32, VideoPixelFormat.Bgra32, 1, 1)]
    [InlineData(VideoPixelFormat.Rgba32, VideoPixelFormat.Bgra32, 64, 36)]
    public void Pictures_of_the_series_asked_for_arrive_pixel_for_pixel(VideoPixelFormat pushed, VideoPixelFormat asked, int width, int height)
    {
        var call = new Call();
        var (publisher, player) = call.Pair(format: asked);
        var sent = new List<byte[]>();
        for (var i = 0; i < 20; i++)
        {
            sent.Add(publisher.Show(width, height, pushed));
            call.Pass(66);
        }

        Assert.Equal(sent, player.Frames.Video.Select(picture => picture.Pixels));
        Assert.All(player.Frames.Video, picture => Assert.Equal((pushed, width, height), (picture.Format, picture.Width, picture.Height)));
    }

    [Fact]
    public void Pictures_of_the_other_series_are_converted()
    {
        var call = new Call();
        var (publisher, player) = call.Pair(format: VideoPixelFormat.Bgra32);
        publisher.Accept(publisher.Engine.Frames.SendVideo(new VideoFrame([100, 90, 200], VideoPixelFormat.I420, 1, 1, TimeSpan.Zero), PublishChannel.Main));
        call.Pass(10);

        Assert.Equal([22, 54, 213, 255], Assert.Single(player.Frames.Video).Pixels);
    }

    [Fact]
    public void The_first_frames_are_reported_once()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        for (var i = 0; i < 3; i++)
        {
            publisher.Show(64, 36);
            publisher.SayConstant(1);
            call.Pass(10);
        }

        publisher.Show(65, 37);
        call.Pass(10);
        publisher.Log.Only<PublisherSentAudioFirstFrame>();
        publisher.Log.Only<PublisherSentVideoFirstFrame>();
        Assert.Equal([(64, 36), (65, 37)], publisher.Log.Of<PublisherVideoSizeChanged>().Select(e => (e.Width, e.Height)));
        player.Log.Only<PlayerReceivedAudioFirstFrame>();
        player.Log.Only<PlayerReceivedVideoFirstFrame>();
        player.Log.Only<PlayerRenderedVideoFirstFrame>();
        Assert.Equal([new PlayerVideoSizeChanged("s", 64, 36), new PlayerVideoSizeChanged("s", 65, 37)], player.Log.Of<PlayerVideoSizeChanged>());
    }

    [Fact]
    public void Snapshots_are_the_next_picture_on_both_sides()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        Assert.Equal(1003030, publisher.Engine.Publishing.TakeSnapshot(PublishChannel.Auxiliary).Code);
        Assert.Equal(1004030, player.Engine.Playing.TakeSnapshot("other").Code);
        publisher.Show(64, 36, VideoPixelFormat.Bgra32);
        call.Pass(200);
        publisher.Log.Clear();
        player.Log.Clear();
        publisher.Accept(publisher.Engine.Publishing.TakeSnapshot(PublishChannel.Main));
        player.Accept(player.Engine.Playing.TakeSnapshot("s"));
        var pixels = publisher.Show(64, 36, VideoPixelFormat.Bgra32);
        publisher.Show(64, 36, VideoPixelFormat.Bgra32);
        call.Pass(10);

        Assert.Equal(pixels, publisher.Log.Only<PublisherSnapshotTaken>().Image!.Pixels.ToArray());
        Assert.Equal(pixels, player.Log.Only<PlayerSnapshotTaken>().Image!.Pixels.ToArray());
    }

    [Fact]
    public void Supplemental_data_come_with_the_next_picture_and_too_much_is_dropped()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Publishing.SendSei(new byte[] { 1, 2 }, PublishChannel.Main));
        publisher.Accept(publisher.Engine.Publishing.SendSei(new byte[4097], PublishChannel.Main));
        publisher.Accept(publisher.Engine.Publishing.SendSei(Array.Empty<byte>(), PublishChannel.Main));
        call.Pass(100);
        Assert.Empty(player.Log.Of<PlayerSeiReceived>());
        publisher.Show(16, 16);
        call.Pass(10);
        Assert.Equal([1, 2], player.Log.Only<PlayerSeiReceived>().Data.ToArray());

        call.Pass(1000);
        for (var i = 0; i < 40; i++)
        {
            publisher.Accept(publisher.Engine.Publishing.SendSei(new byte[] { (byte)i }, PublishChannel.Main));
        }

        publisher.Show(16, 16);
        call.Pass(10);
        Assert.Equal(31, player.Log.Of<PlayerSeiReceived>().Count);
    }

    [Fact]
    public void A_muted_picture_is_told_and_does_not_arrive()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Publishing.MuteVideo(true, PublishChannel.Main));
        publisher.Show(16, 16);
        call.Pass(10);
        Assert.Empty(player.Frames.Video);
        publisher.Accept(publisher.Engine.Publishing.MuteVideo(false, PublishChannel.Main));
        publisher.Show(16, 16);
        call.Pass(10);
        Assert.Single(player.Frames.Video);
        Assert.Equal([RemoteDeviceState.Muted, RemoteDeviceState.Open], player.Log.Of<RemoteCameraStateUpdated>().Select(e => e.State));

        publisher.Accept(publisher.Engine.Publishing.MuteVideo(true, PublishChannel.Main));
        var late = call.LogIn("late");
        late.Play("s");
        call.Pass(100);
        Assert.Equal(RemoteDeviceState.Muted, late.Log.Only<RemoteCameraStateUpdated>().State);
    }

    [Fact]
    public void Custom_capture_is_told_when_it_is_wanted_and_when_no_longer()
    {
        var call = new Call();
        var caller = call.LogIn("bob");
        var picture = new byte[384];
        caller.Accept(caller.Engine.CustomVideo.EnableCapture(true, PublishChannel.Main));
        Assert.Equal(1011001, Push());
        caller.Accept(caller.Engine.Publishing.StartPreview(null, PublishChannel.Main));
        call.Pass(10);
        Assert.Equal(0, Push());
        caller.Accept(caller.Engine.Publishing.StartPublishing("s", "", PublishChannel.Main));
        call.Pass(500);
        caller.Accept(caller.Engine.Publishing.StopPreview(PublishChannel.Main));
        call.Pass(10);
        Assert.Equal(0, Push());
        Assert.Empty(caller.Log.Of<CustomVideoCaptureStopped>());
        caller.Accept(caller.Engine.Publishing.StopPublishing(PublishChannel.Main));
        Assert.Equal(1011001, Push());
        call.Pass(10);
        caller.Log.Only<CustomVideoCaptureStarted>();
        caller.Log.Only<CustomVideoCaptureStopped>();

        caller.Accept(caller.Engine.Publishing.StartPreview(null, PublishChannel.Main));
        call.Pass(10);
        caller.Accept(caller.Engine.Capture.EnableCamera(false, PublishChannel.Main));
        call.Pass(10);
        Assert.Equal(2, caller.Log.Of<CustomVideoCaptureStopped>().Count);
        Assert.Equal(0, Push());

        int Push() => caller.Engine.Frames.SendVideo(new VideoFrame(picture, VideoPixelFormat.I420, 16, 16, TimeSpan.Zero), PublishChannel.Main).Code;
    }

    [Fact]
    public void Another_channel_can_send_what_the_main_one_sends()
    {
        var call = new Call();
        var (publisher, _) = call.Pair();
        publisher.Accept(publisher.Engine.Sources.SetVideoSource(VideoSourceKind.MainPublishChannel, PublishChannel.Auxiliary));
        publisher.Accept(publisher.Engine.Sources.SetAudioSource(AudioSourceKind.MainPublishChannel, PublishChannel.Auxiliary));
        publisher.Accept(publisher.Engine.Publishing.StartPublishing("copy", "", PublishChannel.Auxiliary));
        var other = call.LogIn("carol");
        other.Observe(AudioObservation.Player);
        other.Play("copy");
        call.Pass(500);
        var pixels = publisher.Show(16, 16);
        publisher.SayConstant(5);
        call.Pass(10);

        Assert.Equal(pixels, Assert.Single(other.Frames.Video).Pixels);
        Assert.All(other.Frames.SamplesOf("copy"), sample => Assert.Equal(5, sample));
    }

    [Fact]
    public void Nothing_is_handed_over_after_the_engine_was_destroyed()
    {
        var call = new Call(new() { Latency = TimeSpan.FromMilliseconds(50) });
        var (publisher, player) = call.Pair();
        publisher.Show(16, 16);
        publisher.SayConstant(1);
        player.Accept(player.Engine.Lifecycle.Uninitialize());
        call.Pass(1000);

        Assert.Empty(player.Frames.Video);
        Assert.Empty(player.Frames.Audio);
    }

    [Fact]
    public void Pushing_without_an_engine_is_refused()
    {
        var call = new Call();
        var caller = call.Create("bob");
        caller.Engine.Lifecycle.Uninitialize();
        var frame = new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero);
        Assert.Equal(1000001, caller.Engine.Frames.SendVideo(in frame, PublishChannel.Main).Code);
    }
}
