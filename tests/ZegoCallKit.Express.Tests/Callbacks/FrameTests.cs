using Xunit;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Callbacks;

/// <summary>Frames from the engine are views of its memory; nothing is allocated.</summary>
public sealed class FrameTests
{
    [Theory]
    [InlineData(VideoPixelFormat.I420, 64, 36)]
    [InlineData(VideoPixelFormat.I420, 63, 35)]
    [InlineData(VideoPixelFormat.Nv12, 62, 33)]
    [InlineData(VideoPixelFormat.Bgra32, 5, 3)]
    [InlineData(VideoPixelFormat.Rgba32, 1, 1)]
    public void A_picture_is_whole_whatever_the_other_planes_hold(VideoPixelFormat format, int width, int height)
    {
        var rig = Native.Rig.Initialized();
        var pixels = Pixels(VideoLayout.FrameSize(format, width, height));
        var frame = new VideoFrame(pixels, format, width, height, TimeSpan.Zero) { Rotation = 90 };

        rig.Backend.FrameSink!.OnRemoteVideo("stream é🙂", in frame);
        rig.Backend.FrameSink!.OnCapturedVideo(PublishChannel.Third, in frame);
        rig.Backend.FrameSink!.OnMediaPlayerVideo(9, in frame);

        Assert.Equal([pixels, pixels, pixels], rig.Frames.Pictures);
        var shape = $"{format} {width}x{height} turned 90, rows of {frame.Stride0} {frame.Stride1} {frame.Stride2}, planes of {frame.Plane0.Length} {frame.Plane1.Length} {frame.Plane2.Length}";
        Assert.Equal([$"stream é🙂: {shape}", $"Third: {shape}", $"player 9: {shape}"], rig.Frames.Lines);
    }

    [Fact]
    public void Padding_between_rows_stays_outside_the_picture()
    {
        var rig = Native.Rig.Initialized();
        var padded = new byte[3 * 16];
        padded.AsSpan().Fill(0xee);
        var wanted = Pixels(3 * 8);
        for (var row = 0; row < 3; row++)
        {
            wanted.AsSpan(row * 8, 8).CopyTo(padded.AsSpan(row * 16));
        }

        var frame = new VideoFrame { Format = VideoPixelFormat.Bgra32, Width = 2, Height = 3, Plane0 = padded, Stride0 = 16 };
        rig.Backend.FrameSink!.OnRemoteVideo("s", in frame);

        Assert.Equal(wanted, Assert.Single(rig.Frames.Pictures));
    }

    [Fact]
    public void Sound_is_handed_over_with_its_format()
    {
        var rig = Native.Rig.Initialized();
        var samples = Enumerable.Range(-480, 960).Select(i => (short)i).ToArray();
        var frame = new AudioFrame(samples, new AudioFormat(48_000, 2), TimeSpan.Zero);

        rig.Backend.FrameSink!.OnRemoteAudio("stream", in frame);
        rig.Backend.FrameSink!.OnCapturedAudio(in frame);
        rig.Backend.FrameSink!.OnPlaybackAudio(in frame);

        Assert.Equal([samples, samples, samples], rig.Frames.Blocks);
        Assert.Equal(
            ["stream: 48000 Hz stereo, 480", "captured: 48000 Hz stereo, 480", "playback: 48000 Hz stereo, 480"],
            rig.Frames.Lines);
    }

    [Fact]
    public void A_picture_in_a_format_that_was_not_asked_for_is_left_out_and_logged()
    {
        using var log = new LogList();
        var rig = Native.Rig.Initialized(new ExpressEngineOptions { LoggerFactory = log });
        unsafe
        {
            NativeCalls.CustomVideoRenderRemoteFrameData(rig.Native.Slots, null, null, null, new() { Format = ZegoVideoFrameFormat.I422, Width = 2, Height = 2 });
        }

        Assert.Empty(rig.Frames.Lines);
        Assert.Contains("I422", Assert.Single(log.Entries).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fails_with_every_picture_is_logged_once_in_ten_seconds()
    {
        using var log = new LogList();
        var time = new SimulatedTime();
        var rig = Native.Rig.Initialized(new ExpressEngineOptions { LoggerFactory = log, TimeProvider = time });
        Fail(100);
        Assert.Single(log.Entries);
        time.Advance(TimeSpan.FromSeconds(11));
        Fail(100);
        Assert.Equal(2, log.Entries.Count);

        unsafe void Fail(int times)
        {
            for (var i = 0; i < times; i++)
            {
                NativeCalls.CustomVideoRenderRemoteFrameData(rig.Native.Slots, null, null, null, new() { Format = ZegoVideoFrameFormat.I422, Width = 2, Height = 2 });
            }
        }
    }

    [Fact]
    public unsafe void Frames_allocate_nothing_and_are_not_copied()
    {
        var rig = Native.Rig.Initialized();
        rig.Frames.CountOnly = true;
        using var arena = new NativeArena();
        var id = arena.Text("stream-🙂");
        var pixels = (byte*)arena.Bytes(1920 * 1080 * 4);
        var data = (byte**)arena.Array<nint>(4);
        var length = arena.Array<uint>(4);
        data[0] = pixels;
        length[0] = 1920 * 1080 * 4;
        var video = Hd();
        ZegoAudioFrameParam audio = new() { SampleRate = ZegoAudioSampleRate.N48k, Channel = ZegoAudioChannel.Mono };
        Send(100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Send(10_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(4 * 10_100, rig.Frames.Count);
        Assert.Equal("stream-🙂", rig.Frames.LastStreamId);

        void Send(int times)
        {
            for (var i = 0; i < times; i++)
            {
                NativeCalls.CustomVideoRenderRemoteFrameData(rig.Native.Slots, id, data, length, video);
                NativeCalls.CustomVideoRenderCapturedFrameData(rig.Native.Slots, data, length, video, default, ZegoPublishChannel.Main);
                NativeCalls.PlayerAudioData(rig.Native.Slots, pixels, 960, audio, id);
                NativeCalls.CapturedAudioData(rig.Native.Slots, pixels, 960, audio);
            }
        }
    }

    private static unsafe ZegoVideoFrameParam Hd()
    {
        ZegoVideoFrameParam param = new() { Format = ZegoVideoFrameFormat.Bgra32, Width = 1920, Height = 1080 };
        param.Strides[0] = 1920 * 4;
        return param;
    }

    private static byte[] Pixels(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(i * 7))];
}
