using System.Buffers.Binary;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Media;

namespace ZegoCallKit.Desk.Tests.Wire;

/// <summary>Tests the header of binary messages.</summary>
public sealed class MediaHeaderTests
{
    [Fact]
    public void A_header_of_video_reads_as_it_was_written()
    {
        var header = new MediaHeader
        {
            Kind = MediaKind.Video,
            Handle = 0xFFFF_FFFE,
            Number = 17,
            Length = 641 * 361 + (2 * 321 * 181),
            Timestamp = TimeSpan.FromTicks(-5),
            SentAt = 123_456_789_012,
            Key = 0xABCD,
            PixelFormat = VideoPixelFormat.I420,
            Width = 641,
            Height = 361,
            Rotation = 270,
        };

        Assert.Equal(header, Read(Write(header)));
    }

    [Fact]
    public void A_header_of_audio_reads_as_it_was_written()
    {
        var header = new MediaHeader { Kind = MediaKind.Audio, Handle = 1, Number = uint.MaxValue, Length = 1_764, AudioFormat = new AudioFormat(44_100, 2) };
        Assert.Equal(header, Read(Write(header)));
    }

    [Fact]
    public void A_header_of_supplemental_data_reads_as_it_was_written()
    {
        var header = new MediaHeader { Kind = MediaKind.Sei, Handle = 1, Number = 3, Length = 4_096 };
        Assert.Equal(header, Read(Write(header)));
    }

    [Theory]
    [InlineData(0, 0, "kind")]
    [InlineData(0, 4, "kind")]
    [InlineData(1, 0, "pixel format")]
    [InlineData(1, 3, "pixel format")]
    [InlineData(2, 45, "rotation")]
    [InlineData(12, 100, "has 3456 bytes")]
    [InlineData(15, 0x80, "has 3456 bytes")]
    [InlineData(23, 0x7F, "timestamp")]
    [InlineData(23, 0x80, "timestamp")]
    [InlineData(32, 0, "width")]
    [InlineData(35, 1, "width")]
    [InlineData(36, 0, "width")]
    public void A_wrong_byte_of_video_is_named(int offset, byte value, string named)
    {
        var bytes = Write(Video(64, 36));
        bytes[offset] = value;
        var fault = Assert.Throws<WireFaultException>(() => Read(bytes));
        Assert.Equal(WireClose.BadMedia, fault.Close);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 0)]
    [InlineData(2, 3)]
    [InlineData(12, 0)]
    [InlineData(12, 191)]
    [InlineData(15, 0x80)]
    [InlineData(15, 0x01)]
    [InlineData(32, 0xFF)]
    public void A_wrong_byte_of_audio_is_refused(int offset, byte value)
    {
        var bytes = Write(new MediaHeader { Kind = MediaKind.Audio, Handle = 1, Number = 1, Length = 192, AudioFormat = new AudioFormat(48_000, 1) });
        bytes[offset] = value;
        if (offset == 12)
        {
            bytes[13] = 0;
        }

        Assert.Equal(WireClose.BadMedia, Assert.Throws<WireFaultException>(() => Read(bytes)).Close);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4_097)]
    [InlineData(int.MinValue)]
    public void Supplemental_data_of_another_length_is_refused(int length)
    {
        var bytes = Write(new MediaHeader { Kind = MediaKind.Sei, Handle = 1, Number = 1, Length = 1 });
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), length);
        Assert.Throws<WireFaultException>(() => Read(bytes));
    }

    [Fact]
    public void A_frame_above_the_limit_is_too_large()
    {
        var fault = Assert.Throws<WireFaultException>(() => MediaHeader.Read(Write(Video(64, 36)), maxVideoBytes: 3_455));
        Assert.Equal(WireClose.TooLarge, fault.Close);
    }

    [Fact]
    public void The_largest_sides_do_not_overflow()
    {
        var header = Video(16_384, 16_384) with { PixelFormat = VideoPixelFormat.Bgra32, Length = 1 << 30 };
        Assert.Equal(header, MediaHeader.Read(Write(header), int.MaxValue));
    }

    private static MediaHeader Video(int width, int height) => new()
    {
        Kind = MediaKind.Video,
        Handle = 1,
        Number = 1,
        Length = VideoLayout.FrameSize(VideoPixelFormat.I420, width, height),
        PixelFormat = VideoPixelFormat.I420,
        Width = width,
        Height = height,
    };

    private static byte[] Write(MediaHeader header)
    {
        var bytes = new byte[MediaHeader.Size];
        header.Write(bytes);
        return bytes;
    }

    private static MediaHeader Read(byte[] bytes) => MediaHeader.Read(bytes, WireProtocol.MaxVideoBytes);
}
