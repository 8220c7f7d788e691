using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests captured frames that the user processes before they are used.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class ProcessingContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    [Theory]
    [InlineData(VideoPixelFormat.I420)]
    [InlineData(VideoPixelFormat.Bgra32)]
    public async Task Pictures_arrive_as_they_were_changed(VideoPixelFormat format)
    {
        Rig.Require(RigCapabilities.Processing | RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        var seen = new List<string>();
        publisher.Frames.ProcessesVideo = (PublishChannel channel, in WritableVideoFrame frame) =>
        {
            seen.Add($"{channel} {frame.Format} {frame.Width}x{frame.Height} turned {frame.Rotation} at {frame.Timestamp.TotalMilliseconds}");
            foreach (ref var value in frame.Plane0)
            {
                value = (byte)(255 - value);
            }
        };
        publisher.Accept(e => e.CustomVideo.EnableProcessing(true, Main));
        var player = await PlayAsync(publisher, format);
        var pixels = Samples.Pixels(format, 17, 9, 1);

        publisher.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, format, 17, 9, TimeSpan.FromMilliseconds(66)) { Rotation = 90 }, Main));
        await Rig.WaitUntilAsync(() => player.Frames.RemoteVideo(Stream).Count > 0, TimeSpan.FromSeconds(5));

        Assert.Equal([$"Main {format} 17x9 turned 90 at 66"], seen);
        var expected = pixels.Select((value, i) => i < VideoLayout.RowSize(format, 0, 17) * 9 ? (byte)(255 - value) : value);
        Assert.Equal(expected, player.Frames.RemoteVideo(Stream)[0].Pixels);
    }

    [Fact]
    public async Task Processing_is_chosen_before_capture_begins()
    {
        Rig.Require(RigCapabilities.Processing | RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        var count = 0;
        publisher.Frames.ProcessesVideo = (PublishChannel _, in WritableVideoFrame _) => count++;
        var player = await PlayAsync(publisher, VideoPixelFormat.I420);
        Assert.Equal(1011003, publisher.Run(e => e.CustomVideo.EnableProcessing(true, Main)).Code);
        Show(publisher, VideoPixelFormat.I420, 16, 16, 1);
        await Rig.WaitUntilAsync(() => player.Frames.RemoteVideo(Stream).Count > 0, TimeSpan.FromSeconds(5));
        Assert.Equal(0, count);

        var stop = publisher.Accept(e => e.Publishing.StopPublishing(Main));
        await publisher.WaitForAsync<EngineStateUpdated>(e => !e.IsStarted, stop.Begin);
        publisher.Accept(e => e.CustomVideo.EnableProcessing(true, Main));
        await PublishAsync(publisher, Stream);
        await publisher.WaitForAsync<CustomVideoCaptureStarted>();
        Show(publisher, VideoPixelFormat.I420, 16, 16, 2);
        await Rig.WaitUntilAsync(() => count > 0, TimeSpan.FromSeconds(5));
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Sound_arrives_as_it_was_changed()
    {
        Rig.Require(RigCapabilities.Processing | RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        publisher.Frames.ProcessesAudio = static (in WritableAudioFrame frame) => frame.Samples.Fill(1234);
        publisher.Accept(e => e.CustomAudio.EnableCaptureProcessing(true, null));
        var player = await PlayAsync(publisher, VideoPixelFormat.I420);

        await SpeakAsync(publisher, 0, 20, static _ => new short[480]);
        await Rig.WaitUntilAsync(() => player.Frames.RemoteAudio(Stream).Any(block => block.Samples.All(sample => sample == 1234)), TimeSpan.FromSeconds(5));

        Assert.Contains(player.Frames.RemoteAudio(Stream), block => block.Samples.All(sample => sample == 1234));
    }

    [Fact]
    public async Task Sound_that_was_made_louder_is_observed_and_measured_louder()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Frames.ProcessesAudio = static (in WritableAudioFrame frame) =>
        {
            foreach (ref var sample in frame.Samples)
            {
                sample *= 100;
            }
        };
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        probe.Accept(e => e.CustomAudio.EnableCaptureProcessing(true, AudioFormat.Default));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        probe.Accept(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(200), detectVoice: false));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));

        await SpeakAsync(probe, 0, 150, static _ => Samples.Square(100));

        // An engine with noise suppression and echo cancellation makes a steady tone quieter again, but not by a factor of 100.
        Assert.InRange(probe.Frames.CapturedAudio.Max(block => block.Samples.Max(sample => (int)sample)), 1_000, 15_000);
        Assert.InRange(probe.Log.Of<CapturedSoundLevelUpdated>().Max(e => e.Event.Level), 1, 100);
    }

    [Fact]
    public async Task Pushed_pictures_are_changed_before_they_are_previewed()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        var seen = 0;
        probe.Frames.ProcessesVideo = (PublishChannel _, in WritableVideoFrame frame) =>
        {
            Interlocked.Increment(ref seen);
            frame.Plane0.Fill(200);
        };
        probe.Accept(e => e.CustomVideo.EnableProcessing(true, Main));
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        probe.Accept(e => e.Publishing.TakeSnapshot(Main));
        var pixels = new byte[64 * 36 * 4];
        for (var i = 0; i < 5; i++)
        {
            probe.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, VideoPixelFormat.Bgra32, 64, 36, TimeSpan.FromMilliseconds(66 * i)), Main));
            await PassAsync(66);
        }

        var taken = await probe.WaitForAsync<PublisherSnapshotTaken>();
        Assert.All(taken.Event.Image!.Pixels.ToArray().Where((_, i) => i % 4 != 3), value => Assert.Equal(200, value));
        Assert.Equal(5, seen);
        Assert.All(pixels, value => Assert.Equal(0, value));
    }

    [Fact]
    public async Task Beauty_changes_what_is_sent_and_can_be_switched_while_it_is()
    {
        Rig.Require(RigCapabilities.Processing | RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        publisher.Accept(e => e.Effects.StartEnvironment());
        publisher.Accept(e => e.Effects.SetBeauty(BeautyLevels.None with { Whiten = 100 }));
        var player = await PlayAsync(publisher, VideoPixelFormat.I420);
        await ShowGreyAsync(publisher, player, 1, 100);
        publisher.Accept(e => e.Effects.EnableBeauty(true));
        var brighter = await ShowGreyAsync(publisher, player, 2, null);
        Assert.InRange(brighter, 110, 200);
        publisher.Accept(e => e.Effects.SetBeauty(BeautyLevels.None with { Whiten = 30 }));
        var bright = await ShowGreyAsync(publisher, player, 3, null);
        Assert.InRange(bright, 102, brighter - 1);
        publisher.Accept(e => e.Effects.EnableBeauty(false));
        await ShowGreyAsync(publisher, player, 4, 100);
    }

    private async Task<int> ShowGreyAsync(EngineProbe publisher, EngineProbe player, int number, int? expected)
    {
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, 32, 32)];
        pixels.AsSpan().Fill(128);
        pixels.AsSpan(0, 32 * 32).Fill(100);
        publisher.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, VideoPixelFormat.I420, 32, 32, TimeSpan.FromMilliseconds(66 * number)), Main));
        await Rig.WaitUntilAsync(() => player.Frames.RemoteVideo(Stream).Count >= number, TimeSpan.FromSeconds(5));
        var grey = player.Frames.RemoteVideo(Stream)[number - 1].Pixels[16];
        if (expected is { } value)
        {
            Assert.Equal(value, grey);
        }

        return grey;
    }

    private async Task<EngineProbe> PlayAsync(EngineProbe publisher, VideoPixelFormat format)
    {
        publisher.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        publisher.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        await PublishAsync(publisher, Stream);
        await publisher.WaitForAsync<CustomVideoCaptureStarted>();
        var player = await ConnectedAsync("alice");
        Observe(player, format);
        await PlayAsync(player, Stream);
        return player;
    }
}
