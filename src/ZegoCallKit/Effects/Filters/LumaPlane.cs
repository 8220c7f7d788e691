using ZegoCallKit.Media;

namespace ZegoCallKit.Effects.Filters;

/// <summary>Extracts the brightness of a frame and writes a changed one back, so that effects work on one tightly packed plane whatever the pixel format.</summary>
internal static class LumaPlane
{
    public static void Read(in WritableVideoFrame frame, Span<byte> luma)
    {
        var width = frame.Width;
        var isYuv = VideoLayout.PlaneCount(frame.Format) > 1;
        var redAt = frame.Format == VideoPixelFormat.Rgba32 ? 0 : 2;
        for (var y = 0; y < frame.Height; y++)
        {
            var row = frame.Row(0, y);
            var to = luma.Slice(y * width, width);
            if (isYuv)
            {
                row.CopyTo(to);
                continue;
            }

            for (var x = 0; x < width; x++)
            {
                to[x] = (byte)(((77 * row[(4 * x) + redAt]) + (150 * row[(4 * x) + 1]) + (29 * row[(4 * x) + 2 - redAt])) >> 8);
            }
        }
    }

    /// <summary>Writes the brightness back, and the red that skin gains.</summary>
    public static void Write(in WritableVideoFrame frame, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, ToneCurves curves)
    {
        if (VideoLayout.PlaneCount(frame.Format) > 1)
        {
            WriteYuv(in frame, after, curves);
        }
        else
        {
            WriteRgb(in frame, before, after, curves);
        }
    }

    private static void WriteRgb(in WritableVideoFrame frame, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, ToneCurves curves)
    {
        var width = frame.Width;
        var redAt = frame.Format == VideoPixelFormat.Rgba32 ? 0 : 2;
        for (var y = 0; y < frame.Height; y++)
        {
            var row = frame.Row(0, y);
            for (var x = 0; x < width; x++)
            {
                var at = (y * width) + x;
                var change = after[at] - before[at];
                var pixel = row.Slice(4 * x, 3);
                var red = curves.AddsRed ? RedOf(after[at], pixel[redAt], pixel[1], pixel[2 - redAt], curves) : 0;
                pixel[redAt] = Clamp(pixel[redAt] + change + red);
                pixel[1] = Clamp(pixel[1] + change);
                pixel[2 - redAt] = Clamp(pixel[2 - redAt] + change);
            }
        }
    }

    private static int RedOf(int luma, int red, int green, int blue, ToneCurves curves) =>
        curves.RedOf(luma, ((112 * blue) - (74 * green) - (38 * red) + 0x8080) >> 8, ((112 * red) - (94 * green) - (18 * blue) + 0x8080) >> 8);

    // The share of R + red in Y, U and V: the red column of BT.601 in 1/256.
    private static void WriteYuv(in WritableVideoFrame frame, ReadOnlySpan<byte> after, ToneCurves curves)
    {
        var width = frame.Width;
        var interleaved = frame.Format == VideoPixelFormat.Nv12;
        var step = interleaved ? 2 : 1;
        for (var y = 0; y < frame.Height; y++)
        {
            var row = frame.Row(0, y);
            var from = after.Slice(y * width, width);
            if (!curves.AddsRed)
            {
                from.CopyTo(row);
                continue;
            }

            var u = frame.Row(1, y / 2);
            var v = interleaved ? u[1..] : frame.Row(2, y / 2);
            for (var x = 0; x < width; x++)
            {
                row[x] = Clamp(from[x] + ((66 * curves.RedOf(from[x], u[x / 2 * step], v[x / 2 * step])) >> 8));
            }
        }

        for (var y = 0; curves.AddsRed && y < (frame.Height + 1) / 2; y++)
        {
            var u = frame.Row(1, y);
            var v = interleaved ? u[1..] : frame.Row(2, y);
            var row = after.Slice(2 * y * width, width);
            for (var x = 0; x < (width + 1) / 2; x++)
            {
                var red = curves.RedOf(row[2 * x], u[x * step], v[x * step]);
                u[x * step] = Clamp(u[x * step] - ((38 * red) >> 8));
                v[x * step] = Clamp(v[x * step] + ((112 * red) >> 8));
            }
        }
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, byte.MaxValue);
}
