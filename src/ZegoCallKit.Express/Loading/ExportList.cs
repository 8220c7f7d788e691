using System.Buffers.Binary;

namespace ZegoCallKit.Express.Loading;

/// <summary>Reads the names that a library exports from its file, without loading it: a PE or ELF image, or all parts of a Mach-O image.</summary>
internal static class ExportList
{
    private const uint UniversalMagic = 0xcafebabe;

    /// <summary>Reads the names of each part of an image; only a universal Mach-O image has several.</summary>
    /// <param name="image">The whole file.</param>
    /// <exception cref="InvalidDataException">The file is none of the three kinds, or damaged.</exception>
    public static IReadOnlyList<IReadOnlySet<string>> Read(ReadOnlySpan<byte> image)
    {
        var reader = new ImageReader(image);
        if (image is [(byte)'M', (byte)'Z', ..])
        {
            return [ReadPe(reader)];
        }

        if (image is [0x7f, (byte)'E', (byte)'L', (byte)'F', ..])
        {
            return [ReadElf(reader)];
        }

        if (image.Length < 8 || BinaryPrimitives.ReadUInt32BigEndian(image) != UniversalMagic)
        {
            return [ReadMachO(reader)];
        }

        var count = BinaryPrimitives.ReadUInt32BigEndian(reader.Slice(4, 4));
        if (count is 0 or > 8)
        {
            throw new InvalidDataException($"The universal image has {count} parts.");
        }

        var parts = new List<IReadOnlySet<string>>();
        for (var i = 0; i < count; i++)
        {
            var entry = reader.Slice(8 + (20L * i), 20);
            parts.Add(ReadMachO(new ImageReader(reader.Slice(BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadUInt32BigEndian(entry[12..])))));
        }

        return parts;
    }

    private static HashSet<string> ReadPe(ImageReader image)
    {
        var header = image.UInt32(0x3c) + 4L;
        var sections = image.UInt16(header + 2);
        var optional = header + 20;
        var sectionTable = optional + image.UInt16(header + 16);

        // The first data directory is that of the exports; its place depends on the width of addresses.
        var directories = image.UInt16(optional) switch
        {
            0x10b => optional + 96,
            0x20b => optional + 112,
            var other => throw new InvalidDataException($"The optional header 0x{other:x} is not known."),
        };
        var table = image.UInt32(directories);
        if (table == 0)
        {
            return [];
        }

        var exports = PeOffset(image, sectionTable, sections, table);
        var count = image.Count(image.UInt32(exports + 24), 4);
        var names = PeOffset(image, sectionTable, sections, image.UInt32(exports + 32));
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            found.Add(image.Text(PeOffset(image, sectionTable, sections, image.UInt32(names + (4L * i)))));
        }

        return found;
    }

    // The place in the file of an address in memory.
    private static long PeOffset(ImageReader image, long sectionTable, int sections, uint address)
    {
        for (var i = 0; i < sections; i++)
        {
            var section = sectionTable + (40L * i);
            var start = image.UInt32(section + 12);
            if (address >= start && address - start < image.UInt32(section + 16))
            {
                return image.UInt32(section + 20) + (long)(address - start);
            }
        }

        throw new InvalidDataException($"The address 0x{address:x} is in no section.");
    }

    private static HashSet<string> ReadElf(ImageReader image)
    {
        const int DynamicSymbols = 11;
        if (image.Slice(4, 2) is not [2, 1])
        {
            throw new InvalidDataException("Only 64-bit little-endian ELF images are read.");
        }

        var (table, size, count) = (image.Int64(40), image.UInt16(58), image.UInt16(60));
        for (var i = 0; i < count; i++)
        {
            var section = table + ((long)size * i);
            if (image.UInt32(section + 4) == DynamicSymbols)
            {
                var texts = table + ((long)size * image.UInt32(section + 40));
                return ReadElfSymbols(image, image.Int64(section + 24), image.Int64(section + 32), image.Int64(texts + 24));
            }
        }

        throw new InvalidDataException("The image has no table of dynamic symbols.");
    }

    private static HashSet<string> ReadElfSymbols(ImageReader image, long symbols, long length, long texts)
    {
        const int SymbolSize = 24;
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < image.Count(length / SymbolSize, SymbolSize); i++)
        {
            var symbol = image.Slice(symbols + ((long)i * SymbolSize), SymbolSize);

            // Global or weak, and defined in a section of this image.
            if (symbol[4] >> 4 is 1 or 2 && BinaryPrimitives.ReadUInt16LittleEndian(symbol[6..]) != 0)
            {
                found.Add(image.Text(texts + BinaryPrimitives.ReadUInt32LittleEndian(symbol)));
            }
        }

        return found;
    }

    private static HashSet<string> ReadMachO(ImageReader image)
    {
        const uint MachO64Magic = 0xfeedfacf;
        const uint SymbolTable = 2;
        if (image.UInt32(0) != MachO64Magic)
        {
            throw new InvalidDataException("The file is not a PE, ELF or 64-bit Mach-O image.");
        }

        var commands = image.UInt32(16);
        long at = 32;
        for (var i = 0; i < commands; i++)
        {
            if (image.UInt32(at) == SymbolTable)
            {
                return ReadMachOSymbols(image, at);
            }

            var size = image.UInt32(at + 4);
            at += size >= 8 ? size : throw new InvalidDataException("A load command of the image is too short.");
        }

        throw new InvalidDataException("The image has no table of symbols.");
    }

    private static HashSet<string> ReadMachOSymbols(ImageReader image, long command)
    {
        const int SymbolSize = 16;
        var symbols = (long)image.UInt32(command + 8);
        var count = image.Count(image.UInt32(command + 12), SymbolSize);
        var texts = (long)image.UInt32(command + 16);
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var symbol = image.Slice(symbols + ((long)i * SymbolSize), SymbolSize);

            // External, and defined in a section of this image.
            if ((symbol[4] & 0x0f) == 0x0f)
            {
                // C names have a leading underscore here.
                found.Add(image.Text(texts + BinaryPrimitives.ReadUInt32LittleEndian(symbol)).TrimStart('_'));
            }
        }

        return found;
    }
}
