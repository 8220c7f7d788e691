namespace ZegoCallKit.Media;

/// <summary>I420 and NV12 to BGRA and RGBA, each colour sample spread over its two by two pixels.</summary>
internal static class YuvToRgb
{
    // BT.601 limited range in 1/64: 1.164 for luma (as a 16-bit factor), 2.018 (held below 128), 0.391, 0.813, 1.596 for colour.
    private const int LumaGain = 18997;
    private const int LumaBias = -1160;
    private const int BlueFromU = 128;
    private const int GreenFromU = 25;
    private const int GreenFromV = 52;
    private const int RedFromV = 102;

    public static void Convert(in VideoFrame source, VideoPixelFormat format, Span<byte> destination)
    {
        var width = source.Width;
        var blueAt = format == VideoPixelFormat.Bgra32 ? 0 : 2;
        var step = source.Format == VideoPixelFormat.Nv12 ? 2 : 1;
        for (var y = 0; y < source.Height; y++)
        {
            var luma = source.Plane0.Slice(y * source.Stride0, width);
            var u = source.Plane1[(y / 2 * source.Stride1)..];
            var v = step == 2 ? u[1..] : source.Plane2[(y / 2 * source.Stride2)..];
            var to = destination.Slice(y * width * 4, width * 4);
            for (var x = 0; x < width; x++)
            {
                var bright = (int)(((uint)(luma[x] * 0x0101) * LumaGain) >> 16) + LumaBias;
                var du = u[x / 2 * step] - 128;
                var dv = v[x / 2 * step] - 128;
                var pixel = to.Slice(x * 4, 4);
                pixel[blueAt] = Clamp((bright + (BlueFromU * du)) >> 6);
                pixel[1] = Clamp((bright - (GreenFromU * du) - (GreenFromV * dv)) >> 6);
                pixel[2 - blueAt] = Clamp((bright + (RedFromV * dv)) >> 6);
                pixel[3] = byte.MaxValue;
            }
        }
    }

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, byte.MaxValue);
}
