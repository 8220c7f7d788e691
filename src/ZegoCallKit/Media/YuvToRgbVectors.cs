using System.Runtime.Intrinsics;

namespace ZegoCallKit.Media;

/// <summary>Performs the arithmetic of <see cref="YuvToRgb"/> on 16 pixels at a time with identical results: where 16 bits saturate, the result exceeds 255 anyway.</summary>
internal static class YuvToRgbVectors
{
    private const int Pixels = 16;

    /// <summary>Converts the start of a row.</summary>
    /// <returns>The number of pixels processed.</returns>
    public static int FromI420(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> u, ReadOnlySpan<byte> v, Span<byte> to, bool blueFirst, YuvCoefficients by)
    {
        var x = 0;
        for (; x <= luma.Length - Pixels; x += Pixels)
        {
            Write(Vector128.Create(luma.Slice(x, Pixels)), Eight(u[(x / 2)..]), Eight(v[(x / 2)..]), to.Slice(x * 4, Pixels * 4), blueFirst, by);
        }

        return x;
    }

    /// <summary>Converts the start of a row.</summary>
    /// <returns>The number of pixels processed.</returns>
    public static int FromNv12(ReadOnlySpan<byte> luma, ReadOnlySpan<byte> color, Span<byte> to, bool blueFirst, YuvCoefficients by)
    {
        var x = 0;
        for (; x <= luma.Length - Pixels; x += Pixels)
        {
            var pairs = Vector128.Create(color.Slice(x, Pixels)).AsUInt16();
            Write(Vector128.Create(luma.Slice(x, Pixels)), pairs & Vector128.Create((ushort)0xff), pairs >>> 8, to.Slice(x * 4, Pixels * 4), blueFirst, by);
        }

        return x;
    }

    private static Vector128<ushort> Eight(ReadOnlySpan<byte> bytes) =>
        Vector128.WidenLower(Vector128.CreateScalar(BitConverter.ToUInt64(bytes[..8])).AsByte());

    private static void Write(Vector128<byte> luma, Vector128<ushort> u, Vector128<ushort> v, Span<byte> to, bool blueFirst, YuvCoefficients by)
    {
        // Duplicates each color sample: as the low and the high byte of its 16 bits.
        var us = (u * 0x0101).AsByte();
        var vs = (v * 0x0101).AsByte();
        WriteEight(Vector128.WidenLower(luma), Vector128.WidenLower(us), Vector128.WidenLower(vs), to[..32], blueFirst, by);
        WriteEight(Vector128.WidenUpper(luma), Vector128.WidenUpper(us), Vector128.WidenUpper(vs), to[32..], blueFirst, by);
    }

    private static void WriteEight(Vector128<ushort> luma, Vector128<ushort> u, Vector128<ushort> v, Span<byte> to, bool blueFirst, YuvCoefficients by)
    {
        var wide = luma * 0x0101;
        var gain = Vector128.Create((uint)by.LumaGain);
        var bright = Vector128.Narrow((Vector128.WidenLower(wide) * gain) >>> 16, (Vector128.WidenUpper(wide) * gain) >>> 16).AsInt16() + Vector128.Create(by.LumaBias);
        var du = u.AsInt16() - Vector128.Create((short)128);
        var dv = v.AsInt16() - Vector128.Create((short)128);
        var blue = Byte(Vector128.AddSaturate(bright, du * by.BlueFromU));
        var green = Byte(Vector128.SubtractSaturate(Vector128.SubtractSaturate(bright, du * by.GreenFromU), dv * by.GreenFromV));
        var red = Byte(Vector128.AddSaturate(bright, dv * by.RedFromV));
        var (first, last) = blueFirst ? (blue, red) : (red, blue);
        var low = first | (green << 8);
        var high = last | Vector128.Create((ushort)0xff00);
        (Vector128.WidenLower(low) | (Vector128.WidenLower(high) << 16)).AsByte().CopyTo(to);
        (Vector128.WidenUpper(low) | (Vector128.WidenUpper(high) << 16)).AsByte().CopyTo(to[16..]);
    }

    private static Vector128<ushort> Byte(Vector128<short> value) =>
        Vector128.Min(Vector128.Max(value >> 6, Vector128<short>.Zero), Vector128.Create((short)byte.MaxValue)).AsUInt16();
}
