using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests when the user is asked for pictures to push, and when no longer.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class CaptureContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    [Fact]
    public async Task The_engine_starts_before_the_capture()
    {
        var probe = await CapturingAsync();
        var started = Assert.Single(probe.Log.Of<EngineStateUpdated>());
        Assert.True(started.Entry.Index < Assert.Single(probe.Log.Of<CustomVideoCaptureStarted>()).Entry.Index);
    }

    [Fact]
    public async Task The_end_of_the_capture_is_reported_before_or_just_after_the_preview_has_stopped()
    {
        var probe = await CapturingAsync();
        probe.Accept(e => e.Publishing.StopPreview(Main));

        // On the real engine, it sometimes comes a moment later.
        if (Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime))
        {
            Assert.Single(probe.Log.Of<CustomVideoCaptureStopped>());
        }

        await probe.WaitForAsync<CustomVideoCaptureStopped>();
    }

    [Fact]
    public async Task The_end_of_the_capture_is_reported_before_the_engine_has_ended()
    {
        var probe = await CapturingAsync();
        probe.Accept(e => e.Lifecycle.Uninitialize());
        Assert.True(Assert.Single(probe.Log.Of<CustomVideoCaptureStopped>()).Entry.Index < Assert.Single(probe.Log.Of<EngineUninitialized>()).Entry.Index);
    }

    [Fact]
    public async Task Asking_for_pushed_pictures_again_restarts_the_capture()
    {
        var probe = await CapturingAsync();
        var again = probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        var stopped = await probe.WaitForAsync<CustomVideoCaptureStopped>(from: again.Begin);
        var started = await probe.WaitForAsync<CustomVideoCaptureStarted>(from: again.Begin);
        Assert.True(stopped.Entry.Index < started.Entry.Index);
        Push(probe);
    }

    [Fact]
    public async Task A_preview_alone_reports_no_size_of_published_pictures()
    {
        var probe = await CapturingAsync();
        for (var i = 0; i < 10; i++)
        {
            Push(probe);
            await PassAsync(100);
        }

        probe.AssertNone<PublisherVideoSizeChanged>();
    }

    private static void Push(EngineProbe probe) =>
        probe.Accept(e => e.Frames.SendVideo(new VideoFrame(Samples.Pixels(VideoPixelFormat.Bgra32, 64, 36, 1), VideoPixelFormat.Bgra32, 64, 36, TimeSpan.Zero), Main));

    private async Task<EngineProbe> CapturingAsync()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        return probe;
    }
}
