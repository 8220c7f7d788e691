namespace ZegoCallKit.Media.Files;

/// <summary>Converts I420 from full range to the limited range that cameras and calls use.</summary>
internal static class FullRange
{
    private static readonly byte[] Luma = Table(static value => 16 + (value * 219 / 255.0));
    private static readonly byte[] Chroma = Table(static value => 128 + ((value - 128) * 224 / 255.0));

    /// <summary>Converts a tightly packed frame in place.</summary>
    /// <param name="picture">The frame.</param>
    /// <param name="lumaSize">The size of its first plane in bytes.</param>
    public static void ToLimited(Span<byte> picture, int lumaSize)
    {
        Map(picture[..lumaSize], Luma);
        Map(picture[lumaSize..], Chroma);
    }

    private static void Map(Span<byte> values, byte[] table)
    {
        foreach (ref var value in values)
        {
            value = table[value];
        }
    }

    private static byte[] Table(Func<int, double> map) => [.. Enumerable.Range(0, 256).Select(value => (byte)Math.Round(map(value), MidpointRounding.AwayFromZero))];
}
