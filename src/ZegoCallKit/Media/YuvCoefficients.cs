namespace ZegoCallKit.Media;

/// <summary>
/// Holds the integer coefficients of one color space, with the values in common use (libyuv's). Towards RGB: color in 1/64, brightness by a 16-bit factor; the bias includes
/// the black level and half a step for rounding. Towards YUV: in 1/256. All sums of the latter fit in 16 unsigned bits.
/// </summary>
internal sealed class YuvCoefficients
{
    // 2.018 in 1/64 is 129; libyuv, and ZEGO's engine, use 128.
    private static readonly YuvCoefficients Bt601Limited = new()
    {
        LumaGain = 18997,
        LumaBias = -1160,
        BlueFromU = 128,
        GreenFromU = 25,
        GreenFromV = 52,
        RedFromV = 102,
        YFromRed = 66,
        YFromGreen = 129,
        YFromBlue = 25,
        YBias = 0x1080,
        UFromBlue = 112,
        UFromGreen = 74,
        UFromRed = 38,
        VFromRed = 112,
        VFromGreen = 94,
        VFromBlue = 18,
    };

    private static readonly YuvCoefficients Bt601Full = new()
    {
        LumaGain = 16320,
        LumaBias = 32,
        BlueFromU = 113,
        GreenFromU = 22,
        GreenFromV = 46,
        RedFromV = 90,
        YFromRed = 77,
        YFromGreen = 150,
        YFromBlue = 29,
        YBias = 0x80,
        UFromBlue = 127,
        UFromGreen = 84,
        UFromRed = 43,
        VFromRed = 127,
        VFromGreen = 107,
        VFromBlue = 20,
    };

    private static readonly YuvCoefficients Bt709Limited = new()
    {
        LumaGain = 18997,
        LumaBias = -1160,
        BlueFromU = 135,
        GreenFromU = 14,
        GreenFromV = 34,
        RedFromV = 115,
        YFromRed = 47,
        YFromGreen = 157,
        YFromBlue = 16,
        YBias = 0x1080,
        UFromBlue = 112,
        UFromGreen = 86,
        UFromRed = 26,
        VFromRed = 112,
        VFromGreen = 102,
        VFromBlue = 10,
    };

    private static readonly YuvCoefficients Bt709Full = new()
    {
        LumaGain = 16320,
        LumaBias = 32,
        BlueFromU = 119,
        GreenFromU = 12,
        GreenFromV = 30,
        RedFromV = 101,
        YFromRed = 54,
        YFromGreen = 183,
        YFromBlue = 19,
        YBias = 0x80,
        UFromBlue = 127,
        UFromGreen = 98,
        UFromRed = 29,
        VFromRed = 127,
        VFromGreen = 116,
        VFromBlue = 11,
    };

    public required short LumaGain { get; init; }

    public required short LumaBias { get; init; }

    public required short BlueFromU { get; init; }

    public required short GreenFromU { get; init; }

    public required short GreenFromV { get; init; }

    public required short RedFromV { get; init; }

    public required ushort YFromRed { get; init; }

    public required ushort YFromGreen { get; init; }

    public required ushort YFromBlue { get; init; }

    public required ushort YBias { get; init; }

    public required ushort UFromBlue { get; init; }

    public required ushort UFromGreen { get; init; }

    public required ushort UFromRed { get; init; }

    public required ushort VFromRed { get; init; }

    public required ushort VFromGreen { get; init; }

    public required ushort VFromBlue { get; init; }

    public static YuvCoefficients Of(YuvColorSpace space) => space switch
    {
        YuvColorSpace.Bt601Limited => Bt601Limited,
        YuvColorSpace.Bt601Full => Bt601Full,
        YuvColorSpace.Bt709Limited => Bt709Limited,
        YuvColorSpace.Bt709Full => Bt709Full,
        _ => throw new ArgumentOutOfRangeException(nameof(space), space, "The color space is not defined."),
    };
}
