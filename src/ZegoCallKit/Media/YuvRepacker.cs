using System.Runtime.Intrinsics;

namespace ZegoCallKit.Media;

/// <summary>Converts I420 to NV12 and back: the same values in another order.</summary>
internal static class YuvRepacker
{
    private const int Samples = 16;

    public static void Repack(in VideoFrame source, VideoPixelFormat format, Span<byte> destination, bool useVectors)
    {
        var width = source.Width;
        for (var y = 0; y < source.Height; y++)
        {
            source.Plane0.Slice(y * source.Stride0, width).CopyTo(destination[(y * width)..]);
        }

        var colorWidth = (width + 1) / 2;
        var colorHeight = (source.Height + 1) / 2;
        var color = destination.Slice(width * source.Height, colorWidth * colorHeight * 2);
        for (var y = 0; y < colorHeight; y++)
        {
            if (format == VideoPixelFormat.Nv12)
            {
                var u = source.Plane1.Slice(y * source.Stride1, colorWidth);
                var v = source.Plane2.Slice(y * source.Stride2, colorWidth);
                Interleave(u, v, color.Slice(y * colorWidth * 2, colorWidth * 2), useVectors);
            }
            else
            {
                var from = source.Plane1.Slice(y * source.Stride1, colorWidth * 2);
                Separate(from, color.Slice(y * colorWidth, colorWidth), color.Slice((colorHeight + y) * colorWidth, colorWidth), useVectors);
            }
        }
    }

    private static void Interleave(ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, Span<byte> to, bool useVectors)
    {
        var x = 0;
        for (; useVectors && x <= u.Length - Samples; x += Samples)
        {
            var us = Vector128.Create(u.Slice(x, Samples));
            var vs = Vector128.Create(v.Slice(x, Samples));
            (Vector128.WidenLower(us) | (Vector128.WidenLower(vs) << 8)).AsByte().CopyTo(to[(2 * x)..]);
            (Vector128.WidenUpper(us) | (Vector128.WidenUpper(vs) << 8)).AsByte().CopyTo(to[((2 * x) + Samples)..]);
        }

        for (; x < u.Length; x++)
        {
            to[2 * x] = u[x];
            to[(2 * x) + 1] = v[x];
        }
    }

    private static void Separate(ReadOnlySpan<byte> from, Span<byte> u, Span<byte> v, bool useVectors)
    {
        var x = 0;
        var mask = Vector128.Create((ushort)0xff);
        for (; useVectors && x <= u.Length - Samples; x += Samples)
        {
            var low = Vector128.Create(from.Slice(2 * x, Samples)).AsUInt16();
            var high = Vector128.Create(from.Slice((2 * x) + Samples, Samples)).AsUInt16();
            Vector128.Narrow(low & mask, high & mask).CopyTo(u[x..]);
            Vector128.Narrow(low >>> 8, high >>> 8).CopyTo(v[x..]);
        }

        for (; x < u.Length; x++)
        {
            u[x] = from[2 * x];
            v[x] = from[(2 * x) + 1];
        }
    }
}
