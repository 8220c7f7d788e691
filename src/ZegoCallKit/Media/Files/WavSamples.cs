using System.Buffers.Binary;

namespace ZegoCallKit.Media.Files;

/// <summary>Turns the values of a WAV file into samples of 16 bits.</summary>
internal static class WavSamples
{
    /// <summary>Bytes of one value.</summary>
    public static int SizeOf(WavEncoding encoding) => encoding switch
    {
        WavEncoding.Pcm8 => 1,
        WavEncoding.Pcm16 => 2,
        WavEncoding.Pcm24 => 3,
        WavEncoding.Pcm32 or WavEncoding.Float32 => 4,
        _ => 8,
    };

    /// <summary>Converts values, rounded to the nearest sample; what is beyond full scale is clipped.</summary>
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

    // What is not a number is silence.
    private static short Round(double value) => double.IsNaN(value) ? (short)0 : (short)Math.Clamp(Math.Round(value * -short.MinValue), short.MinValue, short.MaxValue);
}
