using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests preview, and video that is pushed instead of the camera's.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class PreviewContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    [Fact]
    public void Preview_needs_no_login_and_no_view_and_may_be_repeated()
    {
        var probe = Initialised();
        Assert.Equal("", probe.Accept(e => e.Publishing.StopPreview(Main)).States);
        Assert.Equal("", probe.Accept(e => e.Publishing.StartPreview(view: null, Main)).States);
        Assert.Equal("", probe.Accept(e => e.Publishing.StartPreview(view: null, Main)).States);
        Assert.Equal("", probe.Accept(e => e.Publishing.StopPreview(Main)).States);
        Assert.Equal("", probe.Accept(e => e.Publishing.StopPreview(Main)).States);
    }

    [Theory]
    [InlineData(Main, VideoSourceKind.None)]
    [InlineData(Main, VideoSourceKind.Camera)]
    [InlineData(PublishChannel.Auxiliary, VideoSourceKind.None)]
    public async Task A_source_that_was_chosen_stays_until_pushed_pictures_are_chosen_too(PublishChannel channel, VideoSourceKind before)
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetVideoSource(before, channel));
        probe.Accept(e => e.CustomVideo.EnableCapture(true, channel));
        probe.Accept(e => e.Publishing.StartPreview(view: null, channel));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        await PassAsync(500);
        Assert.Empty(probe.Log.Of<CustomVideoCaptureStarted>());
        probe.Accept(e => e.Publishing.StopPreview(channel));
        await probe.WaitForAsync<EngineStateUpdated>(e => !e.IsStarted);

        probe.Accept(e => e.Sources.SetVideoSource(VideoSourceKind.Custom, channel));
        probe.Accept(e => e.CustomVideo.EnableCapture(true, channel));
        probe.Accept(e => e.Publishing.StartPreview(view: null, channel));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
    }

    [Fact]
    public async Task Choosing_pushed_pictures_alone_does_not_ask_for_them()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetVideoSource(VideoSourceKind.Custom, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        await PassAsync(500);
        Assert.Empty(probe.Log.Of<CustomVideoCaptureStarted>());
        Assert.Equal(1011001, probe.Run(e => e.Frames.SendVideo(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero), Main)).Code);
    }

    [Fact]
    public async Task The_media_engine_starts_with_the_preview_and_stops_when_all_stopped()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        var start = probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        var started = await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        AssertLater(started.Entry, start);

        var stop = probe.Accept(e => e.Publishing.StopPreview(Main));
        var stopped = await probe.WaitForAsync<EngineStateUpdated>(e => !e.IsStarted);
        AssertLater(stopped.Entry, stop);
    }

    [Fact]
    public async Task Pictures_can_be_pushed_between_start_and_stop_only()
    {
        var probe = Capturing();
        Assert.Equal(1011001, Push(probe, 0).Code);

        var preview = probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        var start = await probe.WaitForAsync<CustomVideoCaptureStarted>();
        Assert.Equal(Main, start.Event.Channel);
        AssertLater(start.Entry, preview);
        Assert.Equal(0, Push(probe, 1).Code);

        probe.Accept(e => e.Publishing.StopPreview(Main));
        await probe.WaitForAsync<CustomVideoCaptureStopped>(e => e.Channel == Main);

        // The engine reports the end first and stops accepting frames a moment later.
        await Rig.WaitUntilAsync(() => Push(probe, 2).Code == 1011001, TimeSpan.FromSeconds(2));
        Assert.Equal(1011001, Push(probe, 3).Code);
    }

    [Fact]
    public async Task Publishing_alone_does_not_start_the_capture_while_connecting()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Connecting();
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        probe.Accept(e => e.Publishing.StartPublishing("stream", "", Main));
        await PassAsync(2000);
        probe.AssertNone<CustomVideoCaptureStarted>();
    }

    [Fact]
    public async Task Publishing_in_a_connected_room_starts_the_capture()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = await ConnectedAsync("alice");
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        probe.Accept(e => e.Publishing.StartPublishing("stream", "", Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        probe.Accept(e => e.Publishing.StopPublishing(Main));
        await probe.WaitForAsync<CustomVideoCaptureStopped>();
    }

    [Fact]
    public async Task The_capture_stops_when_both_preview_and_publishing_have_stopped()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = await ConnectedAsync("alice");
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await PublishAsync(probe, "stream");
        await probe.WaitForAsync<CustomVideoCaptureStarted>();

        probe.Accept(e => e.Publishing.StopPreview(Main));
        await PassAsync(1000);
        probe.AssertNone<CustomVideoCaptureStopped>();
        Assert.Equal(0, Push(probe, 1).Code);

        probe.Accept(e => e.Publishing.StopPublishing(Main));
        await probe.WaitForAsync<CustomVideoCaptureStopped>();
        Assert.Single(probe.Log.Of<CustomVideoCaptureStarted>());
    }

    [Fact]
    public async Task Switching_the_camera_off_stops_the_capture()
    {
        var probe = await PreviewingAsync();
        probe.Accept(e => e.Capture.EnableCamera(false, Main));
        await probe.WaitForAsync<CustomVideoCaptureStopped>();
    }

    [Fact]
    public async Task Pictures_pushed_while_the_camera_is_off_are_accepted_and_go_nowhere()
    {
        var probe = await PreviewingAsync();
        probe.Accept(e => e.Capture.EnableCamera(false, Main));
        await probe.WaitForAsync<CustomVideoCaptureStopped>();
        await PassAsync(500);
        Assert.Equal(0, Push(probe, 1).Code);
        await PassAsync(500);

        var on = probe.Accept(e => e.Capture.EnableCamera(true, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>(from: on.Begin);
        probe.Accept(e => e.Publishing.TakeSnapshot(Main));
        Assert.Equal(0, Push(probe, 2).Code);
        await probe.WaitForAsync<PublisherSnapshotTaken>();
    }

    [Fact]
    public async Task A_logout_stops_the_preview()
    {
        var probe = await PreviewingAsync();
        probe.Login(Room);
        probe.Accept(e => e.Rooms.Logout(Room));
        await probe.WaitForAsync<CustomVideoCaptureStopped>();
    }

    [Fact]
    public async Task A_switch_of_rooms_keeps_the_preview()
    {
        var probe = await PreviewingAsync();
        probe.Login(Room);
        probe.Accept(e => e.Rooms.SwitchRoom(Room, "next", new EngineLoginOptions()));
        await PassAsync(2000);
        probe.AssertNone<CustomVideoCaptureStopped>();
        Assert.Equal(0, Push(probe, 1).Code);
    }

    [Fact]
    public async Task A_snapshot_is_the_next_picture_pixel_for_pixel()
    {
        var probe = await PreviewingAsync();
        Push(probe, 1);

        // Otherwise a frame still on its way through the engine would be the next one.
        await PassAsync(1000);
        probe.Accept(e => e.Publishing.TakeSnapshot(Main));
        await PassAsync(200);
        probe.AssertNone<PublisherSnapshotTaken>();
        Push(probe, 2);

        var taken = await probe.WaitForAsync<PublisherSnapshotTaken>();

        Assert.Equal((Main, 0), (taken.Event.Channel, taken.Event.Code));
        var image = taken.Event.Image!;
        Assert.Equal((VideoPixelFormat.Bgra32, 64, 36), (image.Format, image.Width, image.Height));
        var expected = Samples.Pixels(VideoPixelFormat.Bgra32, 64, 36, 2);
        for (var i = 0; i < expected.Length; i += 4)
        {
            Assert.Equal(expected.AsSpan(i, 3).ToArray(), image.Pixels.Slice(i, 3).ToArray());
        }
    }

    [Fact]
    public async Task A_snapshot_waits_for_the_first_picture_and_each_one_has_its_own()
    {
        var probe = await PreviewingAsync();
        probe.Accept(e => e.Publishing.TakeSnapshot(Main));
        probe.Accept(e => e.Publishing.TakeSnapshot(Main));
        await PassAsync(500);
        probe.AssertNone<PublisherSnapshotTaken>();
        await Rig.WaitUntilAsync(
            () =>
            {
                Push(probe, probe.Log.Of<PublisherSnapshotTaken>().Count);
                return probe.Log.Of<PublisherSnapshotTaken>().Count == 2;
            },
            TimeSpan.FromSeconds(5));
        Assert.Equal([0, 0], probe.Log.Of<PublisherSnapshotTaken>().Select(e => e.Event.Code));
    }

    [Fact]
    public async Task A_snapshot_ends_in_silence_with_the_preview()
    {
        var probe = await PreviewingAsync();
        probe.Accept(e => e.Publishing.TakeSnapshot(Main));
        probe.Accept(e => e.Publishing.StopPreview(Main));
        await PassAsync(1000);
        var again = probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>(from: again.Begin);
        Push(probe, 1);
        await PassAsync(500);
        probe.AssertNone<PublisherSnapshotTaken>();
    }

    [Fact]
    public void Audio_can_be_pushed_only_when_it_was_enabled()
    {
        var probe = Initialised();
        Assert.Equal(1012002, PushAudio(probe).Code);
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        Assert.Equal(0, PushAudio(probe).Code);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(22_050)]
    [InlineData(24_000)]
    public void Some_sample_rates_cannot_be_observed_of_single_players(int rate)
    {
        var probe = Initialised();
        var format = new AudioFormat(rate, 1);
        Assert.Equal(1012010, probe.Run(e => e.CustomAudio.StartObserver(AudioObservation.Player, format)).Code);
        Assert.Equal(1012010, probe.Run(e => e.CustomAudio.StartObserver(AudioObservation.Player | AudioObservation.Captured, format)).Code);
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured | AudioObservation.Playback, format));
        probe.Accept(e => e.CustomAudio.StopObserver());
    }

    [Theory]
    [InlineData(16_000)]
    [InlineData(32_000)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    public void Others_can(int rate)
    {
        var probe = Initialised();
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured | AudioObservation.Player, new AudioFormat(rate, 1)));
        probe.Accept(e => e.CustomAudio.StopObserver());
    }

    private static CommandRecord Push(EngineProbe probe, int number)
    {
        var pixels = Samples.Pixels(VideoPixelFormat.Bgra32, 64, 36, number);
        return probe.Run(e => e.Frames.SendVideo(new VideoFrame(pixels, VideoPixelFormat.Bgra32, 64, 36, TimeSpan.FromMilliseconds(100 * number)), Main));
    }

    private static CommandRecord PushAudio(EngineProbe probe) =>
        probe.Run(e => e.Frames.SendAudio(new AudioFrame(Samples.Constant(1), AudioFormat.Default, TimeSpan.Zero), Main));

    private EngineProbe Capturing()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        return probe;
    }

    private async Task<EngineProbe> PreviewingAsync()
    {
        var probe = Capturing();
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        return probe;
    }
}
