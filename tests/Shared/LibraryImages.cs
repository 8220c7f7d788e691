using System.Buffers.Binary;
using System.Text;

namespace ZegoCallKit.TestImages;

/// <summary>Builds small libraries for Windows, Linux and macOS whose files export names, and contain nothing else.</summary>
internal static class LibraryImages
{
    public const ushort WindowsX64 = 0x8664;
    public const ushort WindowsX86 = 0x14c;
    public const ushort LinuxX64 = 62;
    public const ushort LinuxArm64 = 183;
    public const uint MacX64 = 0x01000007;
    public const uint MacArm64 = 0x0100000c;

    /// <summary>Builds a PE image.</summary>
    public static byte[] Pe(ushort machine, params IReadOnlyCollection<string> exports)
    {
        const int Header = 0x80;
        const int Optional = Header + 24;
        const int Directories = 112;
        const int Section = Optional + Directories + 128;
        const int Raw = 0x400;
        const int Address = 0x1000;
        var names = 40;
        var texts = names + (4 * exports.Count);
        var image = new byte[Raw + texts + exports.Sum(static name => name.Length + 1)];
        "MZ"u8.CopyTo(image);
        Write(image, 0x3c, Header);
        "PE\0\0"u8.CopyTo(image.AsSpan(Header));
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(Header + 4), machine);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(Header + 6), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(Header + 20), Directories + 128);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(Optional), 0x20b);
        Write(image, Optional + Directories, Address);
        Write(image, Section + 12, Address);
        Write(image, Section + 16, (uint)(image.Length - Raw));
        Write(image, Section + 20, Raw);
        Write(image, Raw + 24, (uint)exports.Count);
        Write(image, Raw + 32, (uint)(Address + names));
        foreach (var name in exports)
        {
            Write(image, Raw + names, (uint)(Address + texts));
            texts += WriteText(image, Raw + texts, name);
            names += 4;
        }

        return image;
    }

    /// <summary>Builds an ELF image.</summary>
    public static byte[] Elf(ushort machine, params IReadOnlyCollection<string> exports)
    {
        const int Sections = 64;
        const int Symbols = Sections + (3 * 64);
        var texts = Symbols + (24 * (exports.Count + 1));
        var image = new byte[texts + 1 + exports.Sum(static name => name.Length + 1)];
        "\u007fELF\u0002\u0001\u0001"u8.CopyTo(image);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(18), machine);
        Write(image, 40, Sections);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(58), 64);
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(60), 3);
        Write(image, Sections + 64 + 4, 11);
        Write(image, Sections + 64 + 24, Symbols);
        Write(image, Sections + 64 + 32, (uint)(texts - Symbols));
        Write(image, Sections + 64 + 40, 2);
        Write(image, Sections + 128 + 4, 3);
        Write(image, Sections + 128 + 24, (uint)texts);
        var symbol = Symbols;
        var text = 1;
        foreach (var name in exports)
        {
            symbol += 24;
            Write(image, symbol, (uint)text);

            // A global function in the first section.
            image[symbol + 4] = 0x12;
            image[symbol + 6] = 1;
            text += WriteText(image, texts + text, name);
        }

        return image;
    }

    /// <summary>Builds a Mach-O image for one processor.</summary>
    public static byte[] MachO(uint cpu, params IReadOnlyCollection<string> exports)
    {
        const int Symbols = 32 + 24;
        var texts = Symbols + (16 * exports.Count);
        var image = new byte[Math.Max(64, texts + 1 + exports.Sum(static name => name.Length + 2))];
        Write(image, 0, 0xfeedfacf);
        Write(image, 4, cpu);
        Write(image, 16, 1);
        Write(image, 32, 2);
        Write(image, 36, 24);
        Write(image, 40, Symbols);
        Write(image, 44, (uint)exports.Count);
        Write(image, 48, (uint)texts);
        var symbol = Symbols;
        var text = 1;
        foreach (var name in exports)
        {
            Write(image, symbol, (uint)text);

            // External, in a section.
            image[symbol + 4] = 0x0f;
            image[symbol + 5] = 1;
            text += WriteText(image, texts + text, $"_{name}");
            symbol += 16;
        }

        return image;
    }

    /// <summary>Builds a universal Mach-O image for both processors.</summary>
    public static byte[] Universal(params IReadOnlyCollection<string> exports)
    {
        const int First = 64;
        var (x64, arm64) = (MachO(MacX64, exports), MachO(MacArm64, exports));
        var image = new byte[First + x64.Length + arm64.Length];
        BinaryPrimitives.WriteUInt32BigEndian(image, 0xcafebabe);
        BinaryPrimitives.WriteUInt32BigEndian(image.AsSpan(4), 2);
        WritePart(image, 8, MacX64, First, x64);
        WritePart(image, 28, MacArm64, First + x64.Length, arm64);
        return image;
    }

    private static void WritePart(byte[] image, int entry, uint cpu, int offset, byte[] part)
    {
        BinaryPrimitives.WriteUInt32BigEndian(image.AsSpan(entry), cpu);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(entry + 8), offset);
        BinaryPrimitives.WriteInt32BigEndian(image.AsSpan(entry + 12), part.Length);
        part.CopyTo(image, offset);
    }

    private static void Write(byte[] image, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(offset), value);

    private static int WriteText(byte[] image, int offset, string text) => Encoding.ASCII.GetBytes(text, image.AsSpan(offset)) + 1;
}
