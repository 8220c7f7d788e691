namespace ZegoCallKit.Media;

/// <summary>I420 to NV12 and back: the same values in another order.</summary>
internal static class YuvRepacker
{
    public static void Repack(in VideoFrame source, VideoPixelFormat format, Span<byte> destination)
    {
        var width = source.Width;
        for (var y = 0; y < source.Height; y++)
        {
            source.Plane0.Slice(y * source.Stride0, width).CopyTo(destination[(y * width)..]);
        }

        var colourWidth = (width + 1) / 2;
        var colourHeight = (source.Height + 1) / 2;
        var colour = destination.Slice(width * source.Height, colourWidth * colourHeight * 2);
        if (format == VideoPixelFormat.Nv12)
        {
            Interleave(in source, colourWidth, colourHeight, colour);
        }
        else
        {
            Separate(in source, colourWidth, colourHeight, colour);
        }
    }

    private static void Interleave(in VideoFrame source, int width, int height, Span<byte> destination)
    {
        for (var y = 0; y < height; y++)
        {
            var u = source.Plane1.Slice(y * source.Stride1, width);
            var v = source.Plane2.Slice(y * source.Stride2, width);
            var to = destination.Slice(y * width * 2, width * 2);
            for (var x = 0; x < width; x++)
            {
                to[2 * x] = u[x];
                to[(2 * x) + 1] = v[x];
            }
        }
    }

    private static void Separate(in VideoFrame source, int width, int height, Span<byte> destination)
    {
        for (var y = 0; y < height; y++)
        {
            var from = source.Plane1.Slice(y * source.Stride1, width * 2);
            var u = destination.Slice(y * width, width);
            var v = destination.Slice((height + y) * width, width);
            for (var x = 0; x < width; x++)
            {
                u[x] = from[2 * x];
                v[x] = from[(2 * x) + 1];
            }
        }
    }
}
