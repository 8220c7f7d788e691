using System.Buffers.Binary;

namespace ZegoCallKit.Media.Files;

/// <summary>Samples in files are little-endian; on a machine that is not they are turned in place.</summary>
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
