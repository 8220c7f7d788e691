using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;
using ZegoCallKit.RealEngine.Tests.Support;

namespace ZegoCallKit.RealEngine.Tests.Media;

/// <summary>Frames that are pushed into the preview are returned by a snapshot, pixel by pixel.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    private const int Width = 640;
    private const int Height = 360;

    private readonly RealRig _rig = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_snapshot_of_bgra_has_the_exact_pixels()
    {
        var pixels = new byte[Width * Height * 4];
        for (var i = 0; i < pixels.Length; i += 4)
        {
            var x = i / 4 % Width;
            var y = i / 4 / Width;
            (pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]) = ((byte)(x / 3), (byte)(y / 2), (byte)(x + y), 255);
        }

        var image = await SnapshotAsync(VideoPixelFormat.Bgra32, pixels);

        Assert.Equal((Width, Height, VideoPixelFormat.Bgra32), (image.Width, image.Height, image.Format));
        var worst = 0;
        for (var i = 0; i < pixels.Length; i++)
        {
            worst = Math.Max(worst, i % 4 == 3 ? 0 : Math.Abs(pixels[i] - image.Pixels.Span[i]));
        }

        Assert.Equal(0, worst);
    }

    [Fact]
    public async Task A_snapshot_of_i420_has_the_converted_colour()
    {
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, Width, Height)];
        pixels.AsSpan(0, Width * Height).Fill(100);
        pixels.AsSpan(Width * Height, Width * Height / 4).Fill(90);
        pixels.AsSpan(Width * Height * 5 / 4).Fill(200);

        var image = await SnapshotAsync(VideoPixelFormat.I420, pixels);

        Assert.Equal([22, 54, 213], image.Pixels.Span[..3].ToArray().Select(b => (int)b));
    }

    private async Task<VideoImage> SnapshotAsync(VideoPixelFormat format, byte[] pixels)
    {
        var probe = _rig.Create();
        probe.Initialize();
        probe.Accept(e => e.Encoding.SetVideoConfig(new VideoConfig { CaptureWidth = Width, CaptureHeight = Height, EncodeWidth = Width, EncodeHeight = Height }, PublishChannel.Main));
        probe.Accept(e => e.CustomVideo.EnableCapture(true, PublishChannel.Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        await PushAsync(probe, format, pixels, 10);
        probe.Accept(e => e.Publishing.TakeSnapshot(PublishChannel.Main));
        await PushAsync(probe, format, pixels, 10);
        var taken = await probe.WaitForAsync<PublisherSnapshotTaken>();
        Assert.Equal(0, taken.Event.Code);
        return taken.Event.Image!;
    }

    private async Task PushAsync(EngineProbe probe, VideoPixelFormat format, byte[] pixels, int times)
    {
        for (var i = 0; i < times; i++)
        {
            probe.Accept(e => e.Frames.SendVideo(new VideoFrame(pixels, format, Width, Height, _rig.Elapsed), PublishChannel.Main));
            await _rig.AdvanceAsync(TimeSpan.FromMilliseconds(40));
        }
    }
}
