using System.Buffers.Binary;
using ZegoCallKit.Media;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents the header of a binary message.</summary>
internal readonly record struct MediaHeader
{
    /// <summary>The number of bytes.</summary>
    public const int Size = 40;

    private const byte Pcm = 1;

    // Receivers add durations to timestamps.
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(36_500);

    public required MediaKind Kind { get; init; }

    public required uint Handle { get; init; }

    public required uint Number { get; init; }

    public required int Length { get; init; }

    public TimeSpan Timestamp { get; init; }

    /// <summary>Gets when it was sent, on the desk's clock in ticks; 0 if unknown.</summary>
    public long SentAt { get; init; }

    /// <summary>Gets the fingerprint of the key; 0 for none.</summary>
    public ushort Key { get; init; }

    public VideoPixelFormat PixelFormat { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public int Rotation { get; init; }

    public AudioFormat AudioFormat { get; init; }

    public void Write(Span<byte> to)
    {
        to[0] = (byte)Kind;
        to[1] = Kind switch { MediaKind.Video => (byte)PixelFormat, MediaKind.Audio => Pcm, _ => 0 };
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], (ushort)(Kind switch { MediaKind.Video => Rotation, MediaKind.Audio => AudioFormat.Channels, _ => 0 }));
        BinaryPrimitives.WriteUInt32LittleEndian(to[4..], Handle);
        BinaryPrimitives.WriteUInt32LittleEndian(to[8..], Number);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], Length);
        BinaryPrimitives.WriteInt64LittleEndian(to[16..], Timestamp.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(to[24..], SentAt);
        BinaryPrimitives.WriteInt32LittleEndian(to[32..], Kind switch { MediaKind.Video => Width, MediaKind.Audio => AudioFormat.SampleRate, _ => 0 });
        BinaryPrimitives.WriteUInt16LittleEndian(to[36..], (ushort)(Kind == MediaKind.Video ? Height : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(to[38..], Key);
    }

    /// <exception cref="WireFaultException">A field is out of its range, or the length does not match the other fields.</exception>
    public static MediaHeader Read(ReadOnlySpan<byte> from, int maxVideoBytes)
    {
        var header = new MediaHeader
        {
            Kind = (MediaKind)from[0],
            Handle = BinaryPrimitives.ReadUInt32LittleEndian(from[4..]),
            Number = BinaryPrimitives.ReadUInt32LittleEndian(from[8..]),
            Length = BinaryPrimitives.ReadInt32LittleEndian(from[12..]),
            Timestamp = TimeSpan.FromTicks(BinaryPrimitives.ReadInt64LittleEndian(from[16..])),
            SentAt = BinaryPrimitives.ReadInt64LittleEndian(from[24..]),
            Key = BinaryPrimitives.ReadUInt16LittleEndian(from[38..]),
        };
        if (header.Timestamp > LongestTime || header.Timestamp < -LongestTime)
        {
            throw Bad($"The timestamp must be within {LongestTime.TotalDays:0} days; it is {header.Timestamp.Ticks} ticks.");
        }

        var (format, detail) = (from[1], BinaryPrimitives.ReadUInt16LittleEndian(from[2..]));
        var (first, second) = (BinaryPrimitives.ReadUInt32LittleEndian(from[32..]), BinaryPrimitives.ReadUInt16LittleEndian(from[36..]));
        return header.Kind switch
        {
            MediaKind.Video => ReadVideo(header, format, detail, first, second, maxVideoBytes),
            MediaKind.Audio => ReadAudio(header, format, detail, first),
            MediaKind.Sei when header.Length is >= 1 and <= WireProtocol.MaxSeiBytes => header,
            MediaKind.Sei => throw Bad($"Supplemental data must have 1 to {WireProtocol.MaxSeiBytes} bytes; the header says {header.Length}."),
            _ => throw Bad($"The kind of a binary message must be 1 (video), 2 (audio) or 3 (SEI); it is {from[0]}."),
        };
    }

    private static MediaHeader ReadVideo(MediaHeader header, byte format, ushort rotation, uint width, ushort height, int maxBytes)
    {
        var pixelFormat = (VideoPixelFormat)format;
        if (!Enum.IsDefined(pixelFormat))
        {
            throw Bad($"The pixel format must be 1 (I420), 2 (NV12), 4 (BGRA) or 5 (RGBA); it is {format}.");
        }

        if (width is < 1 or > VideoFormat.MaxSide || height is < 1 or > VideoFormat.MaxSide)
        {
            throw Bad($"The width and the height must be 1 to {VideoFormat.MaxSide} pixels; they are {width} and {height}.");
        }

        if (rotation is not (0 or 90 or 180 or 270))
        {
            throw Bad($"The rotation must be 0, 90, 180 or 270 degrees; it is {rotation}.");
        }

        var size = VideoLayout.FrameSize(pixelFormat, (int)width, height);
        if (header.Length != size)
        {
            throw Bad($"A video frame of {width}×{height} in {pixelFormat} has {size} bytes, but the header says {header.Length}.");
        }

        return size <= maxBytes
            ? header with { PixelFormat = pixelFormat, Width = (int)width, Height = height, Rotation = rotation }
            : throw new WireFaultException(WireClose.TooLarge, $"A video frame may have {maxBytes} bytes; {width}×{height} in {pixelFormat} has {size}.");
    }

    private static MediaHeader ReadAudio(MediaHeader header, byte format, ushort channels, uint rate)
    {
        if (format != Pcm || channels is not (1 or 2) || rate is < AudioFormat.MinSampleRate or > AudioFormat.MaxSampleRate)
        {
            throw Bad($"Audio must be PCM (1) with 1 or 2 channels at {AudioFormat.MinSampleRate} to {AudioFormat.MaxSampleRate} Hz; it is {format} with {channels} at {rate} Hz.");
        }

        var audio = new AudioFormat((int)rate, channels);
        return header.Length is > 0 and <= WireProtocol.MaxAudioBytes && header.Length % audio.BytesPerSample == 0
            ? header with { AudioFormat = audio }
            : throw Bad($"A block of audio must have up to {WireProtocol.MaxAudioBytes} bytes and no part of a sample of {audio.BytesPerSample}; the header says {header.Length}.");
    }

    private static WireFaultException Bad(string message) => new(WireClose.BadMedia, message);
}
