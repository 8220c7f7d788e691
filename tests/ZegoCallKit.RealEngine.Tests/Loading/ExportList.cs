using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Text;

namespace ZegoCallKit.RealEngine.Tests.Loading;

/// <summary>Reads the names that a library exports from its file: a PE image, or the halves of a universal Mach-O image.</summary>
internal static class ExportList
{
    private const uint UniversalMagic = 0xcafebabe;
    private const uint MachO64Magic = 0xfeedfacf;
    private const uint SymbolTableCommand = 2;
    private const int SymbolSize = 16;

    public static IReadOnlyList<IReadOnlySet<string>> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is [(byte)'M', (byte)'Z', ..])
        {
            return [ReadPe(bytes)];
        }

        Assert.Equal(UniversalMagic, BinaryPrimitives.ReadUInt32BigEndian(bytes));
        var count = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4));
        return [.. Enumerable.Range(0, count).Select(i => ReadMachO(bytes.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(8 + (20 * i) + 8)))))];
    }

    private static HashSet<string> ReadPe(byte[] bytes)
    {
        using var image = new PEReader(new MemoryStream(bytes));
        var table = image.GetSectionData(image.PEHeaders.PEHeader!.ExportTableDirectory.RelativeVirtualAddress).GetReader();
        table.Offset = 24;
        var count = table.ReadInt32();
        table.Offset = 32;
        var names = image.GetSectionData(table.ReadInt32()).GetReader();
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var name = image.GetSectionData(names.ReadInt32()).GetReader();
            found.Add(Encoding.ASCII.GetString(name.ReadBytes(name.IndexOf(0))));
        }

        return found;
    }

    private static HashSet<string> ReadMachO(ReadOnlySpan<byte> image)
    {
        Assert.Equal(MachO64Magic, BinaryPrimitives.ReadUInt32LittleEndian(image));
        var commands = BinaryPrimitives.ReadInt32LittleEndian(image[16..]);
        var at = 32;
        for (var i = 0; i < commands; i++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(image[at..]) == SymbolTableCommand)
            {
                return ReadSymbols(image, image[(at + 8)..]);
            }

            at += BinaryPrimitives.ReadInt32LittleEndian(image[(at + 4)..]);
        }

        throw new InvalidDataException("The image has no table of symbols.");
    }

    private static HashSet<string> ReadSymbols(ReadOnlySpan<byte> image, ReadOnlySpan<byte> command)
    {
        var symbols = image[BinaryPrimitives.ReadInt32LittleEndian(command)..];
        var count = BinaryPrimitives.ReadInt32LittleEndian(command[4..]);
        var texts = image[BinaryPrimitives.ReadInt32LittleEndian(command[8..])..];
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var symbol = symbols.Slice(i * SymbolSize, SymbolSize);

            // External, and defined in a section of this image.
            if ((symbol[4] & 0x0f) == 0x0f)
            {
                var text = texts[BinaryPrimitives.ReadInt32LittleEndian(symbol)..];

                // C names have a leading underscore here.
                found.Add(Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]).TrimStart('_'));
            }
        }

        return found;
    }
}
