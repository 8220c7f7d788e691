using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Media;

/// <summary>The vectorized conversions equal the scalar ones bit for bit, and both follow the color space.</summary>
public sealed class VideoConverterVectorTests
{
    public static TheoryData<YuvColorSpace> Spaces => [.. Enum.GetValues<YuvColorSpace>()];

    [Fact]
    public void Many_pixels_at_a_time_give_the_same_bytes_as_one()
    {
        var formats = Gen.Elements(Enum.GetValues<VideoPixelFormat>());
        var cases = Gen.Choose(1, 67).SelectMany(width => Gen.Choose(1, 9).SelectMany(height => Gen.Choose(0, 21).SelectMany(padding =>
            formats.SelectMany(from => formats.SelectMany(to => Gen.Elements(Enum.GetValues<YuvColorSpace>()).SelectMany(space =>
                Gen.Choose(0, int.MaxValue).Select(seed => (width, height, padding, from, to, space, seed))))))));
        Properties.Hold(
            cases,
            static c =>
            {
                var picture = new Padded(c.from, c.width, c.height, c.padding, c.seed);
                var size = VideoLayout.FrameSize(c.to, c.width, c.height);
                var one = new byte[size];
                var many = new byte[size];
                Assert.Equal(size, VideoConverter.Convert(picture.Frame, c.to, one, c.space, useVectors: false));
                Assert.Equal(size, VideoConverter.Convert(picture.Frame, c.to, many, c.space, useVectors: true));
                Assert.Equal(one, many);
            },
            cases: 4_000);
    }

    [Theory]
    [MemberData(nameof(Spaces))]
    public void All_values_of_Y_U_and_V_give_the_same_either_way(YuvColorSpace space)
    {
        // 256 pixels of every brightness, with one pair of colors per image: the extremes and some values in between.
        int[] colours = [0, 1, 16, 63, 64, 127, 128, 129, 200, 240, 254, 255];
        foreach (var u in colours)
        {
            foreach (var v in colours)
            {
                var pixels = new byte[256 + 256];
                for (var i = 0; i < 256; i++)
                {
                    pixels[i] = (byte)i;
                }

                pixels.AsSpan(256, 128).Fill((byte)u);
                pixels.AsSpan(384, 128).Fill((byte)v);
                var frame = new VideoFrame(pixels, VideoPixelFormat.I420, 256, 1, TimeSpan.Zero);
                var one = new byte[1024];
                var many = new byte[1024];
                VideoConverter.Convert(frame, VideoPixelFormat.Bgra32, one, space, useVectors: false);
                VideoConverter.Convert(frame, VideoPixelFormat.Bgra32, many, space, useVectors: true);
                Assert.Equal(one, many);
            }
        }
    }

    [Theory]
    [InlineData(YuvColorSpace.Bt601Limited, 0.299, 0.114, true)]
    [InlineData(YuvColorSpace.Bt601Full, 0.299, 0.114, false)]
    [InlineData(YuvColorSpace.Bt709Limited, 0.2126, 0.0722, true)]
    [InlineData(YuvColorSpace.Bt709Full, 0.2126, 0.0722, false)]
    public void Colours_become_what_the_standard_says(YuvColorSpace space, double redWeight, double blueWeight, bool isLimited) => FreshSeeds.ForEach(9, 1, seed =>
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            byte[] pixel = [(byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), 255];
            var yuv = new byte[3];
            VideoConverter.Convert(new VideoFrame(pixel, VideoPixelFormat.Rgba32, 1, 1, TimeSpan.Zero), VideoPixelFormat.I420, yuv, space);
            var y = (redWeight * pixel[0]) + ((1 - redWeight - blueWeight) * pixel[1]) + (blueWeight * pixel[2]);
            var u = (pixel[2] - y) / (2 * (1 - blueWeight));
            var v = (pixel[0] - y) / (2 * (1 - redWeight));
            Assert.InRange(yuv[0] - (isLimited ? 16 + (y * 219 / 255) : y), -1.5, 1.5);
            Assert.InRange(yuv[1] - (128 + (isLimited ? u * 224 / 255 : u)), -2, 2);
            Assert.InRange(yuv[2] - (128 + (isLimited ? v * 224 / 255 : v)), -2, 2);

            var back = new byte[4];
            VideoConverter.Convert(new VideoFrame(yuv, VideoPixelFormat.I420, 1, 1, TimeSpan.Zero), VideoPixelFormat.Rgba32, back, space);
            Assert.All(Enumerable.Range(0, 3), channel => Assert.InRange(back[channel] - pixel[channel], -6, 6));
        }
    });

    [Fact]
    public void A_colour_space_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => VideoConverter.Convert(new VideoFrame(new byte[4], VideoPixelFormat.Bgra32, 1, 1, TimeSpan.Zero), VideoPixelFormat.I420, new byte[3], (YuvColorSpace)9));

    private sealed class Padded
    {
        private readonly VideoPixelFormat _format;
        private readonly int _width;
        private readonly int _height;
        private readonly byte[][] _planes;
        private readonly int[] _strides;

        public Padded(VideoPixelFormat format, int width, int height, int padding, int seed)
        {
            _format = format;
            _width = width;
            _height = height;
            var count = VideoLayout.PlaneCount(format);
            _strides = [.. Enumerable.Range(0, count).Select(plane => VideoLayout.RowSize(format, plane, width) + padding)];
            _planes = [.. Enumerable.Range(0, count).Select(plane => new byte[_strides[plane] * VideoLayout.RowCount(plane, height)])];
            var random = new Random(seed);
            foreach (var plane in _planes)
            {
                random.NextBytes(plane);
            }
        }

        public VideoFrame Frame => new()
        {
            Format = _format,
            Width = _width,
            Height = _height,
            Plane0 = _planes[0],
            Stride0 = _strides[0],
            Plane1 = _planes.Length > 1 ? _planes[1] : default,
            Stride1 = _planes.Length > 1 ? _strides[1] : 0,
            Plane2 = _planes.Length > 2 ? _planes[2] : default,
            Stride2 = _planes.Length > 2 ? _strides[2] : 0,
        };
    }
}
