using System.Buffers.Binary;
using System.Text;

namespace ZegoCallKit.Media.Files;

/// <summary>Where the samples of a WAV file lie and what they are.</summary>
/// <param name="Format">The samples' format.</param>
/// <param name="DataOffset">The first byte of the samples.</param>
/// <param name="DataLength">Their bytes.</param>
internal sealed record WavHeader(AudioFormat Format, long DataOffset, long DataLength)
{
    public const string Supported = "RIFF WAVE, PCM 16 bit, mono or stereo, 8000 to 48000 Hz";

    private const ushort Pcm = 1;
    private const ushort Extensible = 0xFFFE;

    // Written by programs that stream and do not know the length yet: up to the end of the file.
    private const uint UnknownLength = uint.MaxValue;

    public static WavHeader Read(FileStream stream, string path)
    {
        Span<byte> riff = stackalloc byte[12];
        if (stream.Length < riff.Length)
        {
            throw Bad(path, stream.Length == 0 ? "it is empty" : "it is not a WAV file");
        }

        MediaFile.ReadExactly(stream, riff, path, Supported);
        if (!riff[..4].SequenceEqual("RIFF"u8) || !riff[8..].SequenceEqual("WAVE"u8))
        {
            throw Bad(path, riff[..4].SequenceEqual("RIFX"u8) ? "it is big-endian (RIFX)"
                : riff[..4].SequenceEqual("RF64"u8) ? "it is an RF64 file"
                : "it is not a WAV file");
        }

        AudioFormat? format = null;
        Span<byte> chunk = stackalloc byte[8];
        while (stream.Length - stream.Position >= chunk.Length)
        {
            MediaFile.ReadExactly(stream, chunk, path, Supported);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            var left = stream.Length - stream.Position;
            if (chunk[..4].SequenceEqual("data"u8))
            {
                return Data(path, format, stream.Position, length, left);
            }

            if (length > left)
            {
                throw Bad(path, $"it is cut off inside its '{Encoding.ASCII.GetString(chunk[..4])}' chunk");
            }

            var end = stream.Position + length;
            if (chunk[..4].SequenceEqual("fmt "u8))
            {
                format = ReadFormat(stream, path, length);
            }

            stream.Position = end;
            SkipPadding(stream, length);
        }

        throw Bad(path, "it is cut off before its samples (no 'data' chunk)");
    }

    private static WavHeader Data(string path, AudioFormat? format, long offset, uint length, long left)
    {
        if (format is not { } known)
        {
            throw Bad(path, "its format ('fmt ' chunk) does not precede its samples");
        }

        if (length != UnknownLength && length > left)
        {
            throw Bad(path, $"it is cut off: {length} bytes of samples are announced, {left} are there");
        }

        var bytes = length == UnknownLength ? left : length;
        if (bytes == 0)
        {
            throw Bad(path, "it holds no samples");
        }

        if (bytes % known.BytesPerSample != 0)
        {
            throw Bad(path, "its samples end in the middle of one");
        }

        return new(known, offset, bytes);
    }

    private static AudioFormat ReadFormat(FileStream stream, string path, uint length)
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

        if (tag != Pcm)
        {
            throw Bad(path, $"its samples are {TagName(tag)}, not PCM");
        }

        if (bits != 16)
        {
            throw Bad(path, $"its samples have {bits} bits");
        }

        if (channels is not (1 or 2))
        {
            throw Bad(path, $"it has {channels} channels");
        }

        if (rate is < AudioFormat.MinSampleRate or > AudioFormat.MaxSampleRate)
        {
            throw Bad(path, $"its sample rate is {rate} Hz");
        }

        return align == channels * sizeof(short)
            ? new((int)rate, channels)
            : throw Bad(path, $"its samples are {align} bytes apart instead of {channels * sizeof(short)}");
    }

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
        3 => "floating point",
        6 => "A-law",
        7 => "mu-law",
        2 or 0x11 => "ADPCM",
        0x55 => "MP3",
        Extensible => "of an unknown subformat",
        _ => $"of format 0x{tag:X4}",
    };

    private static MediaFormatException Bad(string path, string problem) => new(path, problem, Supported);
}
