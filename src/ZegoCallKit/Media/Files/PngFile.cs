using System.Buffers.Binary;
using System.IO.Compression;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Media.Files;

/// <summary>Writes images as PNG files with 8 bits per color channel and no transparency.</summary>
public static class PngFile
{
    private const byte SubFilter = 1;
    private const int BytesPerPixel = 3;
    private const int BufferSize = 64 * 1024;

    /// <summary>Writes an image to a file; an existing file is replaced.</summary>
    /// <param name="image">The image, in any pixel format; YUV is taken as BT.601, limited range.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written, or the path is a pipe or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(VideoImage image, string path)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var stream = RegularFile.Create(path, BufferSize);
        Write(image, stream);
    }

    /// <summary>Writes an image to a stream, which stays open.</summary>
    /// <param name="image">The image, in any pixel format; YUV is taken as BT.601, limited range.</param>
    /// <param name="stream">The stream.</param>
    public static void Write(VideoImage image, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n']);

        // The size, 8 bits, RGB, and the only methods of compression and filtering that PNG has; not interlaced.
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8..].Clear();
        header[8] = 8;
        header[9] = 2;
        WriteChunk(stream, "IHDR"u8, header);
        WriteChunk(stream, "IDAT"u8, Compress(image));
        WriteChunk(stream, "IEND"u8, []);
    }

    private static ReadOnlySpan<byte> Compress(VideoImage image)
    {
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.Rgba32, image.Width, image.Height)];
        VideoConverter.Convert(new VideoFrame(image.Pixels.Span, image.Format, image.Width, image.Height, TimeSpan.Zero), VideoPixelFormat.Rgba32, pixels);
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + (image.Width * BytesPerPixel)];
            for (var y = 0; y < image.Height; y++)
            {
                Filter(pixels.AsSpan(y * image.Width * 4, image.Width * 4), row);
                zlib.Write(row);
            }
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    // Subtracts from each byte that of the pixel to its left, so that plain surfaces become zeros.
    private static void Filter(ReadOnlySpan<byte> pixels, Span<byte> row)
    {
        row[0] = SubFilter;
        for (var x = 0; x < pixels.Length / 4; x++)
        {
            for (var color = 0; color < BytesPerPixel; color++)
            {
                var left = x == 0 ? 0 : pixels[(4 * (x - 1)) + color];
                row[1 + (x * BytesPerPixel) + color] = (byte)(pixels[(4 * x) + color] - left);
            }
        }
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, data.Length);
        stream.Write(four);
        stream.Write(type);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(four, ~Crc32(Crc32(uint.MaxValue, type), data));
        stream.Write(four);
    }

    private static uint Crc32(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xedb88320u & (0u - (crc & 1)));
            }
        }

        return crc;
    }
}
