using System.Buffers.Binary;

namespace ZegoCallKit.Media.Files;

/// <summary>Converts the values of a WAV file to samples of 16 bits.</summary>
internal static class WavSamples
{
    /// <summary>Returns the size of one value in bytes.</summary>
    public static int SizeOf(WavEncoding encoding) => encoding switch
    {
        WavEncoding.Pcm8 => 1,
        WavEncoding.Pcm16 => 2,
        WavEncoding.Pcm24 => 3,
        WavEncoding.Pcm32 or WavEncoding.Float32 => 4,
        _ => 8,
    };

    /// <summary>Converts values and rounds them to the nearest sample; values beyond full scale are clipped.</summary>
    public static void Convert(ReadOnlySpan<byte> values, WavEncoding encoding, Span<short> samples)
    {
        var size = SizeOf(encoding);
        for (var i = 0; i < samples.Length; i++)
        {
            var value = values.Slice(i * size, size);
            samples[i] = encoding switch
            {
                WavEncoding.Pcm8 => (short)((value[0] - 128) << 8),
                WavEncoding.Pcm16 => BinaryPrimitives.ReadInt16LittleEndian(value),
                WavEncoding.Pcm24 => Round(((sbyte)value[2] << 16) | (value[1] << 8) | value[0], 8),
                WavEncoding.Pcm32 => Round(BinaryPrimitives.ReadInt32LittleEndian(value), 16),
                WavEncoding.Float32 => Round(BinaryPrimitives.ReadSingleLittleEndian(value)),
                _ => Round(BinaryPrimitives.ReadDoubleLittleEndian(value)),
            };
        }
    }

    private static short Round(long value, int bits) => (short)Math.Min((value + (1L << (bits - 1))) >> bits, short.MaxValue);

    // NaN becomes silence.
    private static short Round(double value) => double.IsNaN(value) ? (short)0 : (short)Math.Clamp(Math.Round(value * -short.MinValue), short.MinValue, short.MaxValue);
}
