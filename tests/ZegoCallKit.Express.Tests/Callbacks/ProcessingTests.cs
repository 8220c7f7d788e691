using Xunit;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Callbacks;

/// <summary>Captured frames are changed in the engine's memory and returned inside the callback, whatever the user's code does.</summary>
public sealed class ProcessingTests
{
    [Theory]
    [InlineData(VideoPixelFormat.I420)]
    [InlineData(VideoPixelFormat.Nv12)]
    [InlineData(VideoPixelFormat.Bgra32)]
    [InlineData(VideoPixelFormat.Rgba32)]
    public void A_picture_is_changed_in_place_and_comes_back(VideoPixelFormat format)
    {
        var rig = Native.Rig.Initialized();
        var pixels = new byte[VideoLayout.FrameSize(format, 6, 4)];
        var frame = new WritableVideoFrame(pixels, format, 6, 4, TimeSpan.FromMilliseconds(1234)) { Rotation = 270 };

        rig.Backend.FrameSink!.ProcessVideo(PublishChannel.Third, in frame);

        Assert.Equal(0, rig.Native.Slots.Processed.Lost);
        Assert.Equal([$"Third to process: {format} 6x4 turned 270 at 1234, rows of {frame.Stride0} {frame.Stride1} {frame.Stride2}"], rig.Frames.Lines);
        for (var plane = 0; plane < VideoLayout.PlaneCount(format); plane++)
        {
            Assert.Equal(1, frame.Plane(plane)[0]);
        }
    }

    [Fact]
    public void A_picture_comes_back_when_processing_throws()
    {
        var logs = new LogList();
        var rig = Native.Rig.Initialized(new ExpressEngineOptions { LoggerFactory = logs });
        rig.Frames.ProcessingFault = new InvalidOperationException("no");
        var frame = new WritableVideoFrame(new byte[16], VideoPixelFormat.Bgra32, 2, 2, TimeSpan.Zero);

        rig.Backend.FrameSink!.ProcessVideo(PublishChannel.Main, in frame);

        Assert.Equal(0, rig.Native.Slots.Processed.Lost);
        Assert.Contains(logs.Entries, entry => entry.Text.Contains("CapturedUnprocessedRawData", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_in_a_format_that_is_not_known_comes_back()
    {
        var rig = Native.Rig.Initialized();
        var frame = new WritableVideoFrame { Format = (VideoPixelFormat)77, Width = 2, Height = 2 };

        ProcessUnknown(rig, frame);

        Assert.Equal(0, rig.Native.Slots.Processed.Lost);
        Assert.Empty(rig.Frames.Lines);
    }

    [Fact]
    public void Sound_is_changed_in_place()
    {
        var rig = Native.Rig.Initialized();
        var samples = new short[960];
        rig.Backend.FrameSink!.ProcessCapturedAudio(new WritableAudioFrame(samples, new AudioFormat(48_000, 2), TimeSpan.Zero));
        Assert.Equal(7, samples[^1]);

        rig.Frames.ProcessingFault = new InvalidOperationException("no");
        rig.Backend.FrameSink!.ProcessCapturedAudio(new WritableAudioFrame(samples, new AudioFormat(48_000, 2), TimeSpan.Zero));
    }

    // A format that the port does not describe but the engine may deliver: ARGB, with the engine's own number.
    private static unsafe void ProcessUnknown(Native.Rig rig, WritableVideoFrame frame)
    {
        var slots = rig.Native.Slots;
        var planes = stackalloc byte*[4];
        var lengths = stackalloc uint[4];
        var param = new ZegoVideoFrameParam { Format = (ZegoVideoFrameFormat)frame.Format, Width = frame.Width, Height = frame.Height };
        var data = (nint)planes;
        var length = (nint)lengths;
        slots.Processed.HandOver(planes, 5, PublishChannel.Main, () => NativeCalls.CustomVideoProcessCapturedUnprocessedRawData(slots, (byte**)data, (uint*)length, param, 5, default));
    }
}
