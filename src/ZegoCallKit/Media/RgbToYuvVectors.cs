using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZegoCallKit.Media;

/// <summary>Performs the arithmetic of <see cref="RgbToYuv"/> on 16 pixels at a time with identical results: no sum exceeds 16 bits. Its parts are inlined, because otherwise vectors would pass through memory.</summary>
internal static class RgbToYuvVectors
{
    private const int Pixels = 16;

    /// <summary>Writes the luma of the start of a row.</summary>
    /// <returns>The number of pixels processed.</returns>
    public static int Luma(ReadOnlySpan<byte> from, Span<byte> luma, bool blueFirst, YuvCoefficients by)
    {
        var x = 0;
        for (; x <= luma.Length - Pixels; x += Pixels)
        {
            var low = Luma(from.Slice(x * 4, 32), blueFirst, by);
            var high = Luma(from.Slice((x * 4) + 32, 32), blueFirst, by);
            Vector128.Narrow(low, high).CopyTo(luma[x..]);
        }

        return x;
    }

    /// <summary>Writes the color of the start of two rows.</summary>
    /// <returns>The number of color samples processed.</returns>
    public static int ColorToI420(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> u, Span<byte> v, bool blueFirst, YuvCoefficients by)
    {
        var x = 0;
        for (; x <= (upper.Length / 4) - Pixels; x += Pixels)
        {
            var (us, vs) = Color(upper.Slice(x * 4, Pixels * 4), lower.Slice(x * 4, Pixels * 4), blueFirst, by);
            BitConverter.TryWriteBytes(u[(x / 2)..], Vector128.Narrow(us, us).AsUInt64().ToScalar());
            BitConverter.TryWriteBytes(v[(x / 2)..], Vector128.Narrow(vs, vs).AsUInt64().ToScalar());
        }

        return x / 2;
    }

    /// <summary>Writes the color of the start of two rows.</summary>
    /// <returns>The number of color samples processed.</returns>
    public static int ColorToNv12(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> color, bool blueFirst, YuvCoefficients by)
    {
        var x = 0;
        for (; x <= (upper.Length / 4) - Pixels; x += Pixels)
        {
            var (us, vs) = Color(upper.Slice(x * 4, Pixels * 4), lower.Slice(x * 4, Pixels * 4), blueFirst, by);
            (us | (vs << 8)).AsByte().CopyTo(color[x..]);
        }

        return x / 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Luma(ReadOnlySpan<byte> pixels, bool blueFirst, YuvCoefficients by)
    {
        var (blue, green, red) = Split(pixels, blueFirst);
        return ((red * by.YFromRed) + (green * by.YFromGreen) + (blue * by.YFromBlue) + Vector128.Create(by.YBias)) >>> 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<ushort> U, Vector128<ushort> V) Color(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, bool blueFirst, YuvCoefficients by)
    {
        var (blue0, green0, red0) = Sum(upper[..32], lower[..32], blueFirst);
        var (blue1, green1, red1) = Sum(upper[32..], lower[32..], blueFirst);
        var blue = Mean(blue0, blue1);
        var green = Mean(green0, green1);
        var red = Mean(red0, red1);
        var middle = Vector128.Create((ushort)0x8080);

        // Intermediate values are modulo 65536; the results are never negative.
        var u = (blue * by.UFromBlue) - (green * by.UFromGreen) - (red * by.UFromRed) + middle;
        var v = (red * by.VFromRed) - (green * by.VFromGreen) - (blue * by.VFromBlue) + middle;
        return (u >>> 8, v >>> 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<ushort> Blue, Vector128<ushort> Green, Vector128<ushort> Red) Sum(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, bool blueFirst)
    {
        var (blue, green, red) = Split(upper, blueFirst);
        var (otherBlue, otherGreen, otherRed) = Split(lower, blueFirst);
        return (blue + otherBlue, green + otherGreen, red + otherRed);
    }

    // Averages neighbors: four pixels become one sample.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Mean(Vector128<ushort> low, Vector128<ushort> high)
    {
        var sum = Vector128.Narrow(Pairs(low), Pairs(high));
        return (sum + Vector128.Create((ushort)2)) >>> 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Pairs(Vector128<ushort> values) => (values.AsUInt32() & Vector128.Create(0xffffu)) + (values.AsUInt32() >>> 16);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<ushort> Blue, Vector128<ushort> Green, Vector128<ushort> Red) Split(ReadOnlySpan<byte> pixels, bool blueFirst)
    {
        var four = Vector128.Create(pixels[..16]).AsUInt32();
        var next = Vector128.Create(pixels.Slice(16, 16)).AsUInt32();
        var mask = Vector128.Create(0xffu);
        var first = Vector128.Narrow(four & mask, next & mask);
        var green = Vector128.Narrow((four >>> 8) & mask, (next >>> 8) & mask);
        var last = Vector128.Narrow((four >>> 16) & mask, (next >>> 16) & mask);
        return blueFirst ? (first, green, last) : (last, green, first);
    }
}
