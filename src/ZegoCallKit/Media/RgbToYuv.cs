namespace ZegoCallKit.Media;

/// <summary>BGRA and RGBA to I420 and NV12; a colour sample is the mean of its two by two pixels, or of those that exist at an odd edge.</summary>
internal static class RgbToYuv
{
    public static void Convert(in VideoFrame source, VideoPixelFormat format, Span<byte> destination)
    {
        var width = source.Width;
        var height = source.Height;
        var blueAt = source.Format == VideoPixelFormat.Bgra32 ? 0 : 2;
        for (var y = 0; y < height; y++)
        {
            var from = source.Plane0.Slice(y * source.Stride0, width * 4);
            var luma = destination.Slice(y * width, width);
            for (var x = 0; x < width; x++)
            {
                luma[x] = Luma(from[(4 * x) + blueAt], from[(4 * x) + 1], from[(4 * x) + 2 - blueAt]);
            }
        }

        var colourWidth = (width + 1) / 2;
        var colourHeight = (height + 1) / 2;
        var colour = destination.Slice(width * height, colourWidth * colourHeight * 2);
        var interleaved = format == VideoPixelFormat.Nv12;
        var v = interleaved ? colour[1..] : colour[(colourWidth * colourHeight)..];
        var step = interleaved ? 2 : 1;
        for (var y = 0; y < colourHeight; y++)
        {
            for (var x = 0; x < colourWidth; x++)
            {
                var (blue, green, red) = Mean(in source, 2 * x, 2 * y, blueAt);
                var at = ((y * colourWidth) + x) * step;
                colour[at] = (byte)(((112 * blue) - (74 * green) - (38 * red) + 0x8080) >> 8);
                v[at] = (byte)(((112 * red) - (94 * green) - (18 * blue) + 0x8080) >> 8);
            }
        }
    }

    /// <summary>The luma of a colour, 16 to 235.</summary>
    public static byte Luma(int blue, int green, int red) => (byte)(((66 * red) + (129 * green) + (25 * blue) + 0x1080) >> 8);

    private static (int Blue, int Green, int Red) Mean(in VideoFrame source, int x, int y, int blueAt)
    {
        var right = Math.Min(x + 1, source.Width - 1);
        var below = Math.Min(y + 1, source.Height - 1);
        var upper = source.Plane0[(y * source.Stride0)..];
        var lower = source.Plane0[(below * source.Stride0)..];
        var blue = upper[(4 * x) + blueAt] + upper[(4 * right) + blueAt] + lower[(4 * x) + blueAt] + lower[(4 * right) + blueAt];
        var green = upper[(4 * x) + 1] + upper[(4 * right) + 1] + lower[(4 * x) + 1] + lower[(4 * right) + 1];
        var red = upper[(4 * x) + 2 - blueAt] + upper[(4 * right) + 2 - blueAt] + lower[(4 * x) + 2 - blueAt] + lower[(4 * right) + 2 - blueAt];
        return ((blue + 2) >> 2, (green + 2) >> 2, (red + 2) >> 2);
    }
}
