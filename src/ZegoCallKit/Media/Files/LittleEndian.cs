using System.Buffers.Binary;

namespace ZegoCallKit.Media.Files;

/// <summary>Converts the samples of files, which are little-endian, in place on big-endian machines.</summary>
internal static class LittleEndian
{
    public static void Swap(Span<short> samples)
    {
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(samples, samples);
        }
    }
}
