using System.Buffers.Binary;
using System.Numerics;

namespace ZegoCallKit.Express.Interop;

/// <summary>Hashes ids eight bytes at a time. Not meant for keys that an attacker can choose: the caches that use it replace entries instead of collecting them.</summary>
internal static class Utf8Hash
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    public static int Of(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length * Odd;
        if (utf8.Length >= sizeof(ulong))
        {
            // The last eight bytes may overlap the previous ones.
            for (var i = 0; i + sizeof(ulong) < utf8.Length; i += sizeof(ulong))
            {
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(utf8[i..]));
            }

            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]));
        }
        else if (utf8.Length >= sizeof(uint))
        {
            hash = Mix(hash, ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(utf8) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(utf8[^sizeof(uint)..]));
        }
        else
        {
            var last = 0ul;
            foreach (var b in utf8)
            {
                last = (last << 8) | b;
            }

            hash = Mix(hash, last);
        }

        // A difference in the last character affects the highest bits, which a multiplication alone does not move down.
        hash = (hash ^ (hash >> 32)) * Odd;
        return (int)(hash >> 40);
    }

    private static ulong Mix(ulong hash, ulong next) => (BitOperations.RotateLeft(hash, 23) ^ next) * Odd;
}
