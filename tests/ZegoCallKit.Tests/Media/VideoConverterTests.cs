using Xunit;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Media;

public sealed class VideoConverterTests
{
    [Fact]
    public void I420_becomes_the_colour_that_the_engine_makes_of_it()
    {
        var pixels = new byte[4];
        VideoConverter.Convert(new VideoFrame([100, 90, 200], VideoPixelFormat.I420, 1, 1, TimeSpan.Zero), VideoPixelFormat.Bgra32, pixels);
        Assert.Equal([22, 54, 213, 255], pixels);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(7, 5)]
    [InlineData(16, 9)]
    public void I420_and_NV12_hold_the_same(int width, int height)
    {
        var original = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, width, height)];
        new Random(7).NextBytes(original);
        var nv12 = new byte[original.Length];
        var back = new byte[original.Length];

        VideoConverter.Convert(new VideoFrame(original, VideoPixelFormat.I420, width, height, TimeSpan.Zero), VideoPixelFormat.Nv12, nv12);
        VideoConverter.Convert(new VideoFrame(nv12, VideoPixelFormat.Nv12, width, height, TimeSpan.Zero), VideoPixelFormat.I420, back);

        Assert.Equal(original, back);
        Assert.Equal(original[width * height], nv12[width * height]);
    }

    [Fact]
    public void RGBA_is_BGRA_the_other_way_round()
    {
        var rgba = new byte[8];
        VideoConverter.Convert(new VideoFrame([1, 2, 3, 4, 5, 6, 7, 8], VideoPixelFormat.Bgra32, 2, 1, TimeSpan.Zero), VideoPixelFormat.Rgba32, rgba);
        Assert.Equal([3, 2, 1, 4, 7, 6, 5, 8], rgba);
    }

    [Theory]
    [InlineData(VideoPixelFormat.I420, VideoPixelFormat.Bgra32)]
    [InlineData(VideoPixelFormat.Nv12, VideoPixelFormat.Rgba32)]
    public void Grey_survives_there_and_back(VideoPixelFormat yuv, VideoPixelFormat rgb)
    {
        for (var level = 0; level < 256; level++)
        {
            byte[] pixel = [(byte)level, (byte)level, (byte)level, 255];
            var between = new byte[3];
            var back = new byte[4];
            VideoConverter.Convert(new VideoFrame(pixel, rgb, 1, 1, TimeSpan.Zero), yuv, between);
            VideoConverter.Convert(new VideoFrame(between, yuv, 1, 1, TimeSpan.Zero), rgb, back);
            Assert.All(back[..3], value => Assert.InRange(value, level - 2, level + 2));
        }
    }

    [Fact]
    public void A_short_destination_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>("destination", () =>
            VideoConverter.Convert(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero), VideoPixelFormat.Bgra32, new byte[15]));
        Assert.Contains("16 bytes", fault.Message, StringComparison.Ordinal);
    }
}
