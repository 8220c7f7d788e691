namespace ZegoCallKit.Media;

/// <summary>Converts BGRA and RGBA to I420 and NV12; a color sample is the mean of its two by two pixels, or of those that exist at an odd edge. <see cref="RgbToYuvVectors"/> does the same for many pixels at a time.</summary>
internal static class RgbToYuv
{
    private static readonly YuvCoefficients Usual = YuvCoefficients.Of(YuvColorSpace.Bt601Limited);

    public static void Convert(in VideoFrame source, VideoPixelFormat format, Span<byte> destination, YuvCoefficients coefficients, bool useVectors)
    {
        var width = source.Width;
        var height = source.Height;
        var blueAt = source.Format == VideoPixelFormat.Bgra32 ? 0 : 2;
        for (var y = 0; y < height; y++)
        {
            var from = source.Plane0.Slice(y * source.Stride0, width * 4);
            var luma = destination.Slice(y * width, width);
            var x = useVectors ? RgbToYuvVectors.Luma(from, luma, blueAt == 0, coefficients) : 0;
            for (; x < width; x++)
            {
                luma[x] = Luma(from[(4 * x) + blueAt], from[(4 * x) + 1], from[(4 * x) + 2 - blueAt], coefficients);
            }
        }

        var colorWidth = (width + 1) / 2;
        var colorHeight = (height + 1) / 2;
        var color = destination.Slice(width * height, colorWidth * colorHeight * 2);
        for (var y = 0; y < colorHeight; y++)
        {
            var upper = source.Plane0.Slice(2 * y * source.Stride0, width * 4);
            var lower = source.Plane0.Slice(Math.Min((2 * y) + 1, height - 1) * source.Stride0, width * 4);
            if (format == VideoPixelFormat.Nv12)
            {
                var row = color.Slice(y * colorWidth * 2, colorWidth * 2);
                var done = useVectors ? RgbToYuvVectors.ColorToNv12(upper, lower, row, blueAt == 0, coefficients) : 0;
                Color(upper, lower, row, row[1..], 2, blueAt, coefficients, done);
            }
            else
            {
                var u = color.Slice(y * colorWidth, colorWidth);
                var v = color.Slice((colorHeight + y) * colorWidth, colorWidth);
                var done = useVectors ? RgbToYuvVectors.ColorToI420(upper, lower, u, v, blueAt == 0, coefficients) : 0;
                Color(upper, lower, u, v, 1, blueAt, coefficients, done);
            }
        }
    }

    /// <summary>Returns the luma of a color: 16 to 235.</summary>
    public static byte Luma(int blue, int green, int red) => Luma(blue, green, red, Usual);

    private static byte Luma(int blue, int green, int red, YuvCoefficients by) =>
        (byte)(((by.YFromRed * red) + (by.YFromGreen * green) + (by.YFromBlue * blue) + by.YBias) >> 8);

    private static void Color(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> u, Span<byte> v, int step, int blueAt, YuvCoefficients by, int from)
    {
        for (var x = from; x < (upper.Length + 4) / 8; x++)
        {
            var (blue, green, red) = Mean(upper, lower, 2 * x, blueAt);
            u[x * step] = (byte)(((by.UFromBlue * blue) - (by.UFromGreen * green) - (by.UFromRed * red) + 0x8080) >> 8);
            v[x * step] = (byte)(((by.VFromRed * red) - (by.VFromGreen * green) - (by.VFromBlue * blue) + 0x8080) >> 8);
        }
    }

    private static (int Blue, int Green, int Red) Mean(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, int x, int blueAt)
    {
        var right = Math.Min(x + 1, (upper.Length / 4) - 1);
        var blue = upper[(4 * x) + blueAt] + upper[(4 * right) + blueAt] + lower[(4 * x) + blueAt] + lower[(4 * right) + blueAt];
        var green = upper[(4 * x) + 1] + upper[(4 * right) + 1] + lower[(4 * x) + 1] + lower[(4 * right) + 1];
        var red = upper[(4 * x) + 2 - blueAt] + upper[(4 * right) + 2 - blueAt] + lower[(4 * x) + 2 - blueAt] + lower[(4 * right) + 2 - blueAt];
        return ((blue + 2) >> 2, (green + 2) >> 2, (red + 2) >> 2);
    }
}
