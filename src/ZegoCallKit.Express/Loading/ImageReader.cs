using System.Buffers.Binary;
using System.Text;

namespace ZegoCallKit.Express.Loading;

/// <summary>Reads numbers and texts of an image that may be damaged: everything outside it is refused.</summary>
/// <param name="image">The image.</param>
internal readonly ref struct ImageReader(ReadOnlySpan<byte> image)
{
    private const int LongestName = 4_096;

    private readonly ReadOnlySpan<byte> _image = image;

    /// <summary>Returns a part of the image.</summary>
    /// <exception cref="InvalidDataException">It is not inside the image.</exception>
    public ReadOnlySpan<byte> Slice(long offset, long length) => offset >= 0 && length >= 0 && offset <= _image.Length - length
        ? _image.Slice((int)offset, (int)length)
        : throw new InvalidDataException("A table of the image leads outside it.");

    public ushort UInt16(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, sizeof(ushort)));

    public uint UInt32(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(offset, sizeof(uint)));

    public long Int64(long offset) => BinaryPrimitives.ReadInt64LittleEndian(Slice(offset, sizeof(long)));

    /// <summary>Returns the number of entries in a table, if the image is long enough for so many.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public int Count(long count, int entrySize) => count >= 0 && count <= _image.Length / entrySize
        ? (int)count
        : throw new InvalidDataException($"A table of {count} entries does not fit into the image.");

    /// <summary>Reads a name that ends with a zero byte.</summary>
    /// <exception cref="InvalidDataException">It is not inside the image, or is longer than any name of C.</exception>
    public string Text(long offset)
    {
        var text = Slice(offset, Math.Max(0, Math.Min(LongestName, _image.Length - offset)));
        var end = text.IndexOf((byte)0);
        return end >= 0 ? Encoding.ASCII.GetString(text[..end]) : throw new InvalidDataException("A name of the image has no end.");
    }
}
