namespace ZegoCallKit.Media;

/// <summary>Converts I420 and NV12 to BGRA and RGBA, each color sample spread over its two by two pixels. <see cref="YuvToRgbVectors"/> does the same for many pixels at a time.</summary>
internal static class YuvToRgb
{
    public static void Convert(in VideoFrame source, VideoPixelFormat format, Span<byte> destination, YuvCoefficients coefficients, bool useVectors)
    {
        var width = source.Width;
        var blueAt = format == VideoPixelFormat.Bgra32 ? 0 : 2;
        var step = source.Format == VideoPixelFormat.Nv12 ? 2 : 1;
        for (var y = 0; y < source.Height; y++)
        {
            var luma = source.Plane0.Slice(y * source.Stride0, width);
            var u = source.Plane1.Slice(y / 2 * source.Stride1, (width + 1) / 2 * step);
            var v = step == 2 ? u[1..] : source.Plane2.Slice(y / 2 * source.Stride2, (width + 1) / 2);
            var to = destination.Slice(y * width * 4, width * 4);
            var done = !useVectors ? 0
                : step == 2 ? YuvToRgbVectors.FromNv12(luma, u, to, blueAt == 0, coefficients)
                : YuvToRgbVectors.FromI420(luma, u, v, to, blueAt == 0, coefficients);
            Row(luma, u, v, step, to, blueAt, coefficients, done);
        }
    }

    private static void Row(
        ReadOnlySpan<byte> luma, ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, int step, Span<byte> to, int blueAt, YuvCoefficients by, int from)
    {
        for (var x = from; x < luma.Length; x++)
        {
            var bright = (int)(((uint)(luma[x] * 0x0101) * (uint)by.LumaGain) >> 16) + by.LumaBias;
            var du = u[x / 2 * step] - 128;
            var dv = v[x / 2 * step] - 128;
            var pixel = to.Slice(x * 4, 4);
            pixel[blueAt] = Clamp((bright + (by.BlueFromU * du)) >> 6);
            pixel[1] = Clamp((bright - (by.GreenFromU * du) - (by.GreenFromV * dv)) >> 6);
            pixel[2 - blueAt] = Clamp((bright + (by.RedFromV * dv)) >> 6);
            pixel[3] = byte.MaxValue;
        }
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, byte.MaxValue);
}
