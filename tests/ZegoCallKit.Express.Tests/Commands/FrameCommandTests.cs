using Xunit;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Commands;

/// <summary>Frames pushed into the engine.</summary>
public sealed class FrameCommandTests
{
    [Theory]
    [InlineData(VideoPixelFormat.I420, 64, 36)]
    [InlineData(VideoPixelFormat.I420, 63, 35)]
    [InlineData(VideoPixelFormat.Nv12, 62, 33)]
    [InlineData(VideoPixelFormat.Bgra32, 5, 3)]
    public void A_picture_arrives_as_it_was_pushed(VideoPixelFormat format, int width, int height)
    {
        var rig = Native.Rig.Initialized();
        var pixels = Pixels(VideoLayout.FrameSize(format, width, height));

        var result = rig.Engine.Frames.SendVideo(new VideoFrame(pixels, format, width, height, TimeSpan.FromMilliseconds(1234)) { Rotation = 270 }, PublishChannel.Third);

        Assert.Equal(3, result.Code);
        Assert.Equal(pixels, Assert.Single(rig.Backend.FrameLog.Pictures));
        Assert.Equal($"SendVideo({format} {width}x{height} turned 270 at 1234 ms; Third)", rig.Backend.Calls[^1]);
    }

    [Fact]
    public void Planes_that_lie_apart_are_put_together()
    {
        var rig = Native.Rig.Initialized();
        var y = Pixels(6 * 4);
        var u = Pixels(3 * 2);
        var v = Pixels(8 * 2);
        var frame = new VideoFrame { Format = VideoPixelFormat.I420, Width = 6, Height = 4, Plane0 = y, Stride0 = 6, Plane1 = u, Stride1 = 3, Plane2 = v, Stride2 = 8 };
        var wanted = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, 6, 4)];
        frame.CopyTo(wanted);

        rig.Engine.Frames.SendVideo(in frame, PublishChannel.Main);

        Assert.Equal(wanted, Assert.Single(rig.Backend.FrameLog.Pictures));
    }

    [Fact]
    public void Sound_arrives_as_it_was_pushed()
    {
        var rig = Native.Rig.Initialized();
        short[] samples = [1, -2, short.MaxValue, short.MinValue];
        Assert.Equal(4, rig.Engine.Frames.SendAudio(new AudioFrame(samples, new AudioFormat(16_000, 2), TimeSpan.Zero), PublishChannel.Auxiliary).Code);
        Assert.Equal(samples, Assert.Single(rig.Backend.FrameLog.Blocks));
        Assert.Equal("SendAudio(16000 Hz stereo; Auxiliary)", rig.Backend.Calls[^1]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Other_channels_than_the_four_never_reach_the_engine(int channel)
    {
        var rig = Native.Rig.Initialized();
        var calls = rig.Backend.Calls.Count;
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Engine.Publishing.StopPublishing((PublishChannel)channel));
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Engine.Publishing.StartPreview(null, (PublishChannel)channel));
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Engine.Encoding.SetVideoConfig(new VideoConfig(), (PublishChannel)channel));
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Engine.Frames.SendAudio(new AudioFrame(new short[1], AudioFormat.Default, TimeSpan.Zero), (PublishChannel)channel));
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Engine.Frames.SendVideo(new VideoFrame(new byte[4], VideoPixelFormat.Bgra32, 1, 1, TimeSpan.Zero), (PublishChannel)channel));
        Assert.Equal(calls, rig.Backend.Calls.Count);
    }

    [Fact]
    public void Loopback_devices_never_reach_the_engine()
    {
        var rig = Native.Rig.Initialized();
        Assert.Throws<ArgumentOutOfRangeException>(() => rig.Engine.AudioDevices.GetDevices((Engine.AudioDeviceType)2));
    }

    [Fact]
    public void Pushing_frames_allocates_nothing()
    {
        var rig = Native.Rig.Initialized();
        rig.Backend.FrameLog.Keep = false;
        var pixels = new byte[64 * 36 * 4];
        var samples = new short[480];
        Send(50);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Send(1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Send(int times)
        {
            for (var i = 0; i < times; i++)
            {
                rig.Engine.Frames.SendVideo(new VideoFrame(pixels, VideoPixelFormat.Bgra32, 64, 36, TimeSpan.Zero), PublishChannel.Main);
                rig.Engine.Frames.SendAudio(new AudioFrame(samples, AudioFormat.Default, TimeSpan.Zero), PublishChannel.Main);
            }
        }
    }

    private static byte[] Pixels(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(i * 7))];
}
