using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Tests.Media.Files;

public sealed class PngFileTests
{
    [Theory]
    [InlineData(1, 1, VideoPixelFormat.Bgra32)]
    [InlineData(33, 17, VideoPixelFormat.Bgra32)]
    [InlineData(64, 48, VideoPixelFormat.Rgba32)]
    [InlineData(7, 5, VideoPixelFormat.I420)]
    [InlineData(8, 6, VideoPixelFormat.Nv12)]
    public void A_picture_is_read_back_pixel_for_pixel(int width, int height, VideoPixelFormat format)
    {
        var pixels = new byte[VideoLayout.FrameSize(format, width, height)];
        new Random(3).NextBytes(pixels);
        using var stream = new MemoryStream();
        PngFile.Write(new VideoImage { Pixels = pixels, Format = format, Width = width, Height = height }, stream);

        var expected = new byte[width * height * 4];
        VideoConverter.Convert(new VideoFrame(pixels, format, width, height, TimeSpan.Zero), VideoPixelFormat.Rgba32, expected);
        Assert.Equal(expected.Where(static (_, i) => i % 4 < 3), Read(stream.ToArray(), width, height));
    }

    [Fact]
    public void A_chunk_carries_the_checksum_that_the_standard_gives()
    {
        using var stream = new MemoryStream();
        PngFile.Write(new VideoImage { Pixels = new byte[4], Format = VideoPixelFormat.Bgra32, Width = 1, Height = 1 }, stream);
        Assert.Equal([0xae, 0x42, 0x60, 0x82], stream.ToArray()[^4..]);
    }

    [Fact]
    public void Saving_replaces_a_file()
    {
        using var folder = new TempFolder();
        var path = folder["picture.png"];
        File.WriteAllText(path, new string('x', 10_000));
        PngFile.Save(new VideoImage { Pixels = new byte[4], Format = VideoPixelFormat.Bgra32, Width = 1, Height = 1 }, path);
        Assert.InRange(new FileInfo(path).Length, 50, 100);
    }

    // An independent minimal reader: chunks, inflation, and the one filter that is written.
    private static byte[] Read(byte[] file, int width, int height)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], file[..8]);
        using var compressed = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var type = Encoding.ASCII.GetString(file, at + 4, 4);
            var data = file.AsSpan(at + 8, length);
            if (type == "IHDR")
            {
                Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..])));
                Assert.Equal([8, 2, 0, 0, 0], data[8..].ToArray());
            }
            else if (type == "IDAT")
            {
                compressed.Write(data);
            }

            at += length + 12;
        }

        compressed.Position = 0;
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        var pixels = new byte[width * height * 3];
        var row = new byte[1 + (width * 3)];
        for (var y = 0; y < height; y++)
        {
            zlib.ReadExactly(row);
            Assert.Equal(1, row[0]);
            for (var i = 0; i < width * 3; i++)
            {
                pixels[(y * width * 3) + i] = (byte)(row[1 + i] + (i < 3 ? 0 : pixels[(y * width * 3) + i - 3]));
            }
        }

        return pixels;
    }
}
