using ZegoCallKit.Media;

namespace ZegoCallKit.Effects.Tests.Processing;

/// <summary>The SDK receives every byte of a frame without the padding, and all of the frame is written back. The SDK of these tests inverts frames.</summary>
public sealed class FrameTests
{
    public static TheoryData<VideoPixelFormat, int, int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<VideoPixelFormat, int, int, int>();
            foreach (var format in Enum.GetValues<VideoPixelFormat>())
            {
                foreach (var (width, height) in new[] { (1, 1), (6, 8), (7, 5) })
                {
                    foreach (var padding in new[] { 0, 3, 64 })
                    {
                        shapes.Add(format, width, height, padding);
                    }
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_pixel_is_processed_and_no_padding_is_touched(VideoPixelFormat format, int width, int height, int padding)
    {
        await using var rig = await Rig.StartAsync();
        var random = new Random(width + (height * 100) + padding);
        var planes = new byte[3][];
        var strides = new int[3];
        for (var plane = 0; plane < 3; plane++)
        {
            var has = plane < VideoLayout.PlaneCount(format);
            strides[plane] = has ? VideoLayout.RowSize(format, plane, width) + padding : 0;
            planes[plane] = new byte[has ? strides[plane] * VideoLayout.RowCount(plane, height) : 0];
            random.NextBytes(planes[plane]);
        }

        var before = planes.Select(static plane => plane.ToArray()).ToArray();
        rig.Processor.Process(new WritableVideoFrame
        {
            Plane0 = planes[0],
            Plane1 = planes[1],
            Plane2 = planes[2],
            Stride0 = strides[0],
            Stride1 = strides[1],
            Stride2 = strides[2],
            Format = format,
            Width = width,
            Height = height,
        });

        for (var plane = 0; plane < VideoLayout.PlaneCount(format); plane++)
        {
            var row = VideoLayout.RowSize(format, plane, width);
            for (var i = 0; i < planes[plane].Length; i++)
            {
                Assert.Equal(i % strides[plane] < row ? (byte)~before[plane][i] : before[plane][i], planes[plane][i]);
            }
        }

        var sizes = Enumerable.Range(0, VideoLayout.PlaneCount(format)).Select(plane => VideoLayout.RowSize(format, plane, width) * VideoLayout.RowCount(plane, height));
        Assert.Equal($"process {format} {width}x{height} {string.Join(' ', sizes)}", rig.Calls[^1]);
    }

    [Fact]
    public async Task Processing_allocates_nothing()
    {
        await using var rig = await Rig.StartAsync();
        rig.Sdk.IsQuiet = true;
        var data = new byte[70 * 9 * 4];
        Assert.Equal(0, Allocated(rig.Processor, data, 64));
        Assert.Equal(0, Allocated(rig.Processor, data, 70));
    }

    [Theory]
    [InlineData(0, 2, 16)]
    [InlineData(4, 0, 16)]
    [InlineData(20_000, 1, 80_000)]
    [InlineData(4, 2, 15)]
    public async Task A_picture_that_cannot_be_is_refused(int width, int height, int stride)
    {
        await using var rig = await Rig.StartAsync();
        var thrown = Assert.Throws<ArgumentException>(() =>
            rig.Processor.Process(new WritableVideoFrame { Plane0 = new byte[100_000], Stride0 = stride, Format = VideoPixelFormat.Rgba32, Width = width, Height = height }));
        Assert.Equal("frame", thrown.ParamName);
        Assert.Empty(rig.Calls);
    }

    [Fact]
    public async Task A_plane_that_is_too_short_is_refused()
    {
        await using var rig = await Rig.StartAsync();
        var thrown = Assert.Throws<ArgumentException>(() =>
            rig.Processor.Process(new WritableVideoFrame { Plane0 = new byte[35], Stride0 = 20, Format = VideoPixelFormat.Rgba32, Width = 4, Height = 2 }));
        Assert.Contains("36", thrown.Message, StringComparison.Ordinal);
    }

    private static long Allocated(EffectsProcessor processor, byte[] data, int width)
    {
        for (var i = 0; i < 50; i++)
        {
            Process(processor, data, width);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 50; i++)
        {
            Process(processor, data, width);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Process(EffectsProcessor processor, byte[] data, int width) =>
        processor.Process(new WritableVideoFrame { Plane0 = data, Stride0 = 70 * 4, Format = VideoPixelFormat.Bgra32, Width = width, Height = 9 });
}
