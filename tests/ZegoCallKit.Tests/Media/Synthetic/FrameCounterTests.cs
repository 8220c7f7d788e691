using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Media.Synthetic;

public sealed class FrameCounterTests
{
    private static readonly VideoPixelFormat[] Formats = [VideoPixelFormat.I420, VideoPixelFormat.Nv12, VideoPixelFormat.Bgra32, VideoPixelFormat.Rgba32];

    [Fact]
    public void The_number_reads_back_at_any_size_and_through_any_conversion()
    {
        var cases =
            from width in Gen.Choose(1, 200)
            from height in Gen.Choose(1, 200)
            from format in Gen.Elements(Formats)
            from other in Gen.Elements(Formats)
            from number in Gen.Choose(0, int.MaxValue)
            select (width, height, format, other, number: (uint)number * 2u);
        Properties.Hold(cases, it =>
        {
            var format = new VideoFormat(it.width, it.height, new FrameRate(10), it.format);
            var source = new ColourBarsSource(format, it.number);
            var picture = new byte[format.FrameSize];
            Assert.True(source.TryRead(picture));
            var frame = new VideoFrame(picture, it.format, it.width, it.height, TimeSpan.Zero);
            var converted = new byte[VideoLayout.FrameSize(it.other, it.width, it.height)];
            VideoConverter.Convert(in frame, it.other, converted);
            var bits = FrameCounter.BitsOf(it.width, it.height);
            var expected = bits == 32 ? it.number : it.number & ((1u << bits) - 1);

            Assert.Equal(expected, FrameCounter.Read(in frame));
            Assert.Equal(expected, FrameCounter.Read(new VideoFrame(converted, it.other, it.width, it.height, TimeSpan.Zero)));
        });
    }

    [Fact]
    public void Pictures_are_numbered_one_after_another()
    {
        var format = new VideoFormat(81, 61, new FrameRate(30000, 1001));
        var source = new ColourBarsSource(format, uint.MaxValue - 1);
        var picture = new byte[format.FrameSize];
        foreach (var expected in new[] { uint.MaxValue - 1, uint.MaxValue, 0u, 1u })
        {
            Assert.True(source.TryRead(picture));
            Assert.Equal(expected, FrameCounter.Read(new VideoFrame(picture, VideoPixelFormat.I420, 81, 61, TimeSpan.Zero)));
        }
    }

    [Fact]
    public void The_bars_are_bars()
    {
        var format = new VideoFormat(160, 120, new FrameRate(10), VideoPixelFormat.Bgra32);
        var picture = new byte[format.FrameSize];
        new ColourBarsSource(format).TryRead(picture);
        var bottom = picture.AsSpan(119 * 160 * 4);

        Assert.Equal([191, 191, 191, 255], bottom[..4].ToArray());
        Assert.Equal([0, 191, 191, 255], bottom.Slice(20 * 4, 4).ToArray());
        Assert.Equal([191, 0, 0, 255], bottom.Slice(120 * 4, 4).ToArray());
        Assert.Equal([0, 0, 0, 255], bottom.Slice(159 * 4, 4).ToArray());
    }
}
