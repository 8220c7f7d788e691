using Xunit;
using ZegoCallKit.Effects;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Effects;

/// <summary>Each of the four effects does what its name says, measured on images, and is stronger at higher levels.</summary>
public sealed class BeautyProcessorTests
{
    private const int Width = 160;
    private const int Height = 90;

    private static readonly int[] Levels = [0, 25, 50, 75, 100];

    public static TheoryData<VideoPixelFormat> Formats => [.. Enum.GetValues<VideoPixelFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Whitening_brightens_the_middle_and_keeps_black_and_white(VideoPixelFormat format)
    {
        var means = Levels.Select(level => Mean(Apply(format, static (_, _) => (120, 100, 90), BeautyLevels.None with { Whiten = level }))).ToArray();
        AssertRises(means, by: 4);
        Assert.InRange(means[^1] - means[0], 30, 90);
        Assert.InRange(Mean(Apply(format, static (_, _) => (0, 0, 0), BeautyLevels.None with { Whiten = 100 })), 0, 2);
        Assert.InRange(Mean(Apply(format, static (_, _) => (255, 255, 255), BeautyLevels.None with { Whiten = 100 })), 253, 255);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Smoothing_takes_noise_from_surfaces_and_keeps_edges(VideoPixelFormat format)
    {
        var noise = new Random(7);
        var speckle = Enumerable.Range(0, Width * Height).Select(_ => noise.Next(-12, 13)).ToArray();
        Func<int, int, (int, int, int)> painted = (x, y) =>
        {
            var value = (x < Width / 2 ? 70 : 180) + speckle[(y * Width) + x];
            return (value, value, value);
        };
        var deviations = Levels.Select(level => -Deviation(Apply(format, painted, BeautyLevels.None with { Smooth = level }))).ToArray();
        AssertRises(deviations, by: 0.2);
        Assert.InRange(deviations[^1] / deviations[0], 0, 0.45);

        var smooth = Apply(format, painted, BeautyLevels.None with { Smooth = 100 });
        Assert.InRange(EdgeStep(smooth), 85, 130);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Sharpening_raises_the_contrast_of_details_and_leaves_plain_surfaces(VideoPixelFormat format)
    {
        Func<int, int, (int, int, int)> soft = static (x, _) =>
        {
            var value = 128 + (int)(40 * Math.Sin(x * Math.Tau / 6));
            return (value, value, value);
        };
        var contrasts = Levels.Select(level => Deviation(Apply(format, soft, BeautyLevels.None with { Sharpen = level }))).ToArray();
        AssertRises(contrasts, by: 1);
        Assert.InRange(contrasts[^1] / contrasts[0], 1.3, 3);
        Assert.InRange(Deviation(Apply(format, static (_, _) => (90, 90, 90), BeautyLevels.None with { Sharpen = 100 })), 0, 0.01);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rosiness_lifts_the_red_of_what_has_the_colour_of_skin(VideoPixelFormat format)
    {
        foreach (var (red, green, blue) in new[] { (168, 122, 100), (226, 188, 166), (96, 62, 46) })
        {
            var reds = Levels.Select(level => Redness(Apply(format, (_, _) => (red, green, blue), BeautyLevels.None with { Rosy = level }))).ToArray();
            AssertRises(reds, by: 4);
            Assert.InRange(reds[^1] - reds[0], 20, 50);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Rosiness_leaves_greys_and_other_colours(VideoPixelFormat format)
    {
        foreach (var (red, green, blue) in new[] { (125, 125, 125), (4, 4, 4), (252, 252, 252), (96, 104, 108), (55, 75, 110), (60, 140, 60), (120, 60, 160), (230, 20, 20) })
        {
            var picture = Apply(format, (_, _) => (red, green, blue), BeautyLevels.None with { Rosy = 100 });
            Assert.Equal(Apply(format, (_, _) => (red, green, blue), BeautyLevels.None).Packed(), picture.Packed());
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_rosy_face_before_a_grey_wall_has_no_steps_in_its_colour(VideoPixelFormat format)
    {
        // From gray to the color of skin, in steps too small to see.
        Func<int, int, (int, int, int)> blend = static (x, _) => (130 + (x * 38 / Width), 130 - (x * 8 / Width), 130 - (x * 30 / Width));
        var before = Apply(format, blend, BeautyLevels.None).Rgb();
        var after = Apply(format, blend, BeautyLevels.None with { Rosy = 100 }).Rgb();
        for (var x = 2; x < Width; x += 2)
        {
            Assert.InRange(after[x].Red - before[x].Red - (after[x - 2].Red - before[x - 2].Red), -9, 9);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Levels_of_zero_leave_every_byte(VideoPixelFormat format)
    {
        var picture = Texture(format, 33, 17);
        var before = picture.Packed();
        Process(picture, BeautyLevels.None);
        Assert.Equal(before, picture.Packed());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 7)]
    [InlineData(33, 17)]
    [InlineData(7, 64)]
    public void Any_size_is_taken_and_padding_is_left(int width, int height)
    {
        foreach (var format in Enum.GetValues<VideoPixelFormat>())
        {
            var picture = Texture(format, width, height);
            Process(picture, new BeautyLevels { Whiten = 100, Smooth = 100, Sharpen = 100, Rosy = 100 });
            Assert.True(picture.IsPaddingUntouched(), format.ToString());
        }
    }

    [Fact]
    public void Alpha_stays()
    {
        var picture = Texture(VideoPixelFormat.Rgba32, 40, 20);
        var before = picture.Packed().Where(static (_, i) => i % 4 == 3).ToArray();
        Process(picture, new BeautyLevels());
        Assert.Equal(before, picture.Packed().Where(static (_, i) => i % 4 == 3));
    }

    [Fact]
    public void One_processor_takes_pictures_of_changing_size_and_format()
    {
        var shared = new BeautyProcessor();
        foreach (var (format, width, height) in new[] { (VideoPixelFormat.I420, 64, 48), (VideoPixelFormat.Bgra32, 31, 7), (VideoPixelFormat.Nv12, 100, 80), (VideoPixelFormat.I420, 64, 48) })
        {
            var one = Texture(format, width, height);
            shared.Process(one.Frame);
            var other = Texture(format, width, height);
            new BeautyProcessor().Process(other.Frame);
            Assert.Equal(other.Packed(), one.Packed());
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Levels_beyond_the_range_are_refused(int level)
    {
        var processor = new BeautyProcessor();
        var refusal = Assert.Throws<ArgumentException>("value.Smooth", () => processor.Levels = new BeautyLevels { Smooth = level });
        Assert.Contains("Smooth must be between 0 and 100", refusal.Message, StringComparison.Ordinal);
    }

    private static TestPicture Texture(VideoPixelFormat format, int width, int height) =>
        TestPicture.Paint(format, width, height, static (x, y) => ((x * 13) % 256, (y * 29) % 256, ((x + y) * 7) % 256));

    private static TestPicture Apply(VideoPixelFormat format, Func<int, int, (int Red, int Green, int Blue)> colour, BeautyLevels levels)
    {
        var picture = TestPicture.Paint(format, Width, Height, colour);
        Process(picture, levels);
        return picture;
    }

    private static void Process(TestPicture picture, BeautyLevels levels) => new BeautyProcessor { Levels = levels }.Process(picture.Frame);

    private static double Mean(TestPicture picture) => picture.Rgb().Average(static p => (p.Red + p.Green + p.Blue) / 3.0);

    private static double Redness(TestPicture picture) => picture.Rgb().Average(static p => p.Red - ((p.Green + p.Blue) / 2.0));

    // Of green, away from the center of the image, where there can be an edge.
    private static double Deviation(TestPicture picture)
    {
        var rgb = picture.Rgb();
        var left = Enumerable.Range(0, rgb.Length).Where(static i => i % Width < (Width / 2) - 12).Select(i => (double)rgb[i].Green).ToArray();
        var mean = left.Average();
        return Math.Sqrt(left.Average(value => (value - mean) * (value - mean)));
    }

    private static double EdgeStep(TestPicture picture)
    {
        var rgb = picture.Rgb();
        double Column(int x) => Enumerable.Range(0, Height).Average(y => (double)rgb[(y * Width) + x].Green);
        return Column((Width / 2) + 1) - Column((Width / 2) - 2);
    }

    private static void AssertRises(double[] values, double by)
    {
        for (var i = 1; i < values.Length; i++)
        {
            Assert.True(values[i] >= values[i - 1] + by, $"Level {Levels[i]} gives {values[i]:0.00}, level {Levels[i - 1]} {values[i - 1]:0.00}.");
        }
    }
}
