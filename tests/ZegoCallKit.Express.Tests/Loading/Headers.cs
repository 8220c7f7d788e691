using System.Buffers.Binary;

namespace ZegoCallKit.Express.Tests.Loading;

/// <summary>Creates library headers for several machines.</summary>
internal static class Headers
{
    public static byte[] Of(string kind)
    {
        var header = new byte[4096];
        switch (kind)
        {
            case "windows":
                "MZ"u8.CopyTo(header);
                BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(0x3c), 0x80);
                "PE\0\0"u8.CopyTo(header.AsSpan(0x80));
                BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x84), 0x8664);
                break;
            case "linux":
                "\u007fELF"u8.CopyTo(header);
                BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(18), 183);
                break;
            default:
                BinaryPrimitives.WriteUInt32BigEndian(header, 0xcafebabe);
                BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), 2);
                BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x01000007);
                BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(28), 0x0100000c);
                break;
        }

        return header;
    }
}
