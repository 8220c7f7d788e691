using System.Buffers.Binary;

namespace ZegoCallKit.Media.Files;

/// <summary>Represents the position and the format of the samples of a WAV file.</summary>
/// <param name="Format">The format of the samples once they are read.</param>
/// <param name="Encoding">The encoding of the samples in the file.</param>
/// <param name="DataOffset">The position of the first byte of the samples.</param>
/// <param name="DataLength">The size of the samples in bytes.</param>
internal sealed record WavHeader(AudioFormat Format, WavEncoding Encoding, long DataOffset, long DataLength)
{
    public const string Supported = "RIFF WAVE, 8, 16, 24 or 32-bit PCM or 32 or 64-bit floating point, mono or stereo, 8000 to 48000 Hz";

    private const ushort Pcm = 1;
    private const ushort Float = 3;
    private const ushort Extensible = 0xFFFE;

    // Programs that stream do not know the length yet and write 0, or a value from here on: the samples then reach to the end of the file.
    private const uint LeastPlaceholder = 0x7FFFF000;

    /// <summary>Gets the size of one sample of all channels in the file, in bytes.</summary>
    public int BytesPerSample => WavSamples.SizeOf(Encoding) * Format.Channels;

    public static WavHeader Read(FileStream stream, string path)
    {
        Span<byte> riff = stackalloc byte[12];
        if (stream.Length < riff.Length)
        {
            throw Bad(path, "it is not a WAV file");
        }

        MediaFile.ReadExactly(stream, riff, path, Supported);
        if (!riff[..4].SequenceEqual("RIFF"u8) || !riff[8..].SequenceEqual("WAVE"u8))
        {
            throw Bad(path, riff[..4].SequenceEqual("RIFX"u8) ? "it is big-endian (RIFX)"
                : riff[..4].SequenceEqual("RF64"u8) ? "it is an RF64 file"
                : "it is not a WAV file");
        }

        var announced = BinaryPrimitives.ReadUInt32LittleEndian(riff[4..]);
        WavHeader? format = null;
        Span<byte> chunk = stackalloc byte[8];
        while (stream.Length - stream.Position >= chunk.Length)
        {
            MediaFile.ReadExactly(stream, chunk, path, Supported);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var left = stream.Length - stream.Position;
            if (chunk[..4].SequenceEqual("data"u8))
            {
                return Data(path, format, stream.Position, IsUnknown(length, announced, stream.Position, left) ? null : length, left);
            }

            if (length > left)
            {
                throw Bad(path, $"it ends inside its '{System.Text.Encoding.ASCII.GetString(chunk[..4])}' chunk");
            }

            var end = stream.Position + length;
            if (chunk[..4].SequenceEqual("fmt "u8))
            {
                format = ReadFormat(stream, path, length);
            }

            stream.Position = end;
            SkipPadding(stream, length);
        }

        throw Bad(path, "it ends before its samples (no 'data' chunk)");
    }

    // Whether the length of the samples is a placeholder. A 0 is one if, by its own length, the whole file ends with its header.
    private static bool IsUnknown(uint length, uint announced, long offset, long left) =>
        (length >= LeastPlaceholder && length > left) || (length == 0 && (announced <= offset - 8 || announced >= LeastPlaceholder));

    private static WavHeader Data(string path, WavHeader? format, long offset, uint? length, long left)
    {
        if (format is null)
        {
            throw Bad(path, "its samples come before its format ('fmt ' chunk)");
        }

        if (length > left)
        {
            throw Bad(path, $"it is truncated: it declares {length} bytes of samples but contains {left}");
        }

        // A program that wrote the file without a length may have been terminated in the middle of a sample.
        var bytes = length ?? left - (left % format.BytesPerSample);
        if (bytes == 0)
        {
            throw Bad(path, "it contains no samples");
        }

        if (bytes % format.BytesPerSample != 0)
        {
            throw Bad(path, "its last sample is incomplete");
        }

        return format with { DataOffset = offset, DataLength = bytes };
    }

    private static WavHeader ReadFormat(FileStream stream, string path, uint length)
    {
        Span<byte> fmt = stackalloc byte[40];
        if (length < 16)
        {
            throw Bad(path, $"its 'fmt ' chunk has {length} bytes instead of 16 or more");
        }

        fmt = fmt[..(int)Math.Min(length, (uint)fmt.Length)];
        MediaFile.ReadExactly(stream, fmt, path, Supported);
        var tag = BinaryPrimitives.ReadUInt16LittleEndian(fmt);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(fmt[2..]);
        var rate = BinaryPrimitives.ReadUInt32LittleEndian(fmt[4..]);
        var align = BinaryPrimitives.ReadUInt16LittleEndian(fmt[12..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(fmt[14..]);
        if (tag == Extensible && fmt.Length == 40)
        {
            // The subformat is a GUID; those of the old tags carry the tag in front of a fixed rest.
            ReadOnlySpan<byte> rest = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];
            tag = fmt[26..].SequenceEqual(rest) ? BinaryPrimitives.ReadUInt16LittleEndian(fmt[24..]) : tag;
        }

        var encoding = EncodingOf(path, tag, bits);
        if (channels is not (1 or 2))
        {
            throw Bad(path, $"it has {channels} channels");
        }

        if (rate is < AudioFormat.MinSampleRate or > AudioFormat.MaxSampleRate)
        {
            throw Bad(path, $"its sample rate is {rate} Hz");
        }

        var size = channels * WavSamples.SizeOf(encoding);
        return align == size
            ? new(new((int)rate, channels), encoding, 0, 0)
            : throw Bad(path, $"its samples are {align} bytes apart instead of {size}");
    }

    private static WavEncoding EncodingOf(string path, ushort tag, ushort bits) => (tag, bits) switch
    {
        (Pcm, 8) => WavEncoding.Pcm8,
        (Pcm, 16) => WavEncoding.Pcm16,
        (Pcm, 24) => WavEncoding.Pcm24,
        (Pcm, 32) => WavEncoding.Pcm32,
        (Float, 32) => WavEncoding.Float32,
        (Float, 64) => WavEncoding.Float64,
        (Pcm, _) => throw Bad(path, $"its samples have {bits} bits"),
        (Float, _) => throw Bad(path, $"its samples are {bits}-bit floating point"),
        _ => throw Bad(path, $"its samples are {TagName(tag)}, not PCM"),
    };

    // A chunk of odd length is followed by a zero byte; some writers forget it, and no chunk's name begins with one.
    private static void SkipPadding(FileStream stream, uint length)
    {
        if ((length & 1) == 0)
        {
            return;
        }

        var next = stream.ReadByte();
        if (next > 0)
        {
            stream.Position--;
        }
    }

    private static string TagName(ushort tag) => tag switch
    {
        6 => "A-law",
        7 => "mu-law",
        2 or 0x11 => "ADPCM",
        0x55 => "MP3",
        Extensible => "of an unknown subformat",
        _ => $"of format 0x{tag:X4}",
    };

    private static MediaFormatException Bad(string path, string problem) => new(path, problem, Supported);
}
