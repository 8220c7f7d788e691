namespace ZegoCallKit.Media.Files;

/// <summary>
/// Reads video from a Y4M file: 8-bit 4:2:0 in I420, any size, up to 1,000 frames per second. Full range (<c>XCOLORRANGE=FULL</c>) is converted to the limited range that calls use.
/// When the file is opened, it is checked that every frame is present; the pixels are read as they are needed.
/// </summary>
public sealed class Y4mSource : IVideoSource, IDisposable
{
    private readonly FileStream _stream;
    private readonly Y4mHeader _header;
    private readonly string _path;
    private readonly bool _loop;
    private long _position;

    // The distance between two frames; null if their header lines differ in length.
    private long? _stride;

    private Y4mSource(FileStream stream, Y4mHeader header, string path, bool loop)
    {
        _stream = stream;
        _header = header;
        _path = path;
        _loop = loop;
    }

    /// <inheritdoc/>
    public VideoFormat Format => _header.Format;

    /// <summary>Gets the number of frames in the file.</summary>
    public long FrameCount { get; private init; }

    /// <summary>Gets whether the file ends inside a frame, as it does when a program crashes while it records. That frame is left out.</summary>
    public bool IsCutOff { get; private init; }

    /// <summary>Gets the duration of the file, played once.</summary>
    public TimeSpan Duration => Format.FrameRate.TimeOf(FrameCount);

    /// <summary>Opens a file and checks it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="loop">Whether to continue at the beginning after the end; otherwise the video ends there.</param>
    /// <returns>The source; dispose it when nothing reads it any longer.</returns>
    /// <exception cref="MediaFormatException">The file cannot be opened, contains no complete frame, is a pipe or a device, or is not a Y4M file of a supported kind.</exception>
    public static Y4mSource Open(string path, bool loop = false)
    {
        var stream = MediaFile.Open(path, Y4mHeader.Supported);
        try
        {
            var header = Y4mHeader.Read(stream, path);
            stream.Position = header.Length;
            var count = CountFrames(stream, header, path, out var isCutOff, out var stride);
            stream.Position = header.Length;
            return new(stream, header, path, loop) { FrameCount = count, IsCutOff = isCutOff, _stride = stride };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="MediaFormatException">The file has become shorter or unreadable since it was opened.</exception>
    public bool TryRead(Span<byte> picture)
    {
        if (_position == FrameCount)
        {
            if (!_loop)
            {
                return false;
            }

            _stream.Position = _header.Length;
            _position = 0;
        }

        picture = picture[..Format.FrameSize];
        if (!TrySkipFrameLine(_stream, _position, _path))
        {
            throw Bad(_path, "it is truncated");
        }

        MediaFile.ReadExactly(_stream, picture, _path, Y4mHeader.Supported);
        if (_header.IsFullRange)
        {
            FullRange.ToLimited(picture, Format.Width * Format.Height);
        }

        _position++;
        return true;
    }

    /// <summary>Sets the position from which the next frame is read. Do not call it while something else reads the source.</summary>
    /// <param name="position">The position: zero or later, rounded down to a frame; a position after the end is the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    /// <exception cref="MediaFormatException">The file has become shorter or unreadable since it was opened.</exception>
    public void Seek(TimeSpan position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, TimeSpan.Zero);
        var rate = Format.FrameRate;
        var frame = (long)Int128.Min((Int128)position.Ticks * rate.Numerator / ((Int128)TimeSpan.TicksPerSecond * rate.Denominator), FrameCount);
        if (_stride is { } stride)
        {
            _stream.Position = _header.Length + (frame * stride);
        }
        else
        {
            SkipFrames(frame);
        }

        _position = frame;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    private void SkipFrames(long count)
    {
        _stream.Position = _header.Length;
        for (var i = 0L; i < count; i++)
        {
            if (!TrySkipFrameLine(_stream, i, _path))
            {
                throw Bad(_path, "it is truncated");
            }

            _stream.Position += Format.FrameSize;
        }
    }

    private static long CountFrames(FileStream stream, Y4mHeader header, string path, out bool isCutOff, out long? stride)
    {
        var size = header.Format.FrameSize;
        var length = stream.Length;
        var count = 0L;
        var first = 0L;
        var isEven = true;
        for (isCutOff = false; stream.Position < length; count++)
        {
            var start = stream.Position;
            if (!TrySkipFrameLine(stream, count, path) || length - stream.Position < size)
            {
                isCutOff = true;
                break;
            }

            stream.Position += size;
            first = count == 0 ? stream.Position - start : first;
            isEven &= stream.Position - start == first;
        }

        stride = isEven ? first : null;

        return count > 0 ? count : throw Bad(path, isCutOff ? "it ends inside its first frame" : "it contains no frames");
    }

    /// <summary>Skips "FRAME", parameters that change nothing here, and the end of the line.</summary>
    /// <returns>Whether the line is complete; false if the file ends within it.</returns>
    private static bool TrySkipFrameLine(FileStream stream, long number, string path)
    {
        Span<byte> start = stackalloc byte[6];
        try
        {
            start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            if (!"FRAME"u8.StartsWith(start[..Math.Min(start.Length, 5)]) || (start.Length == 6 && start[5] is not ((byte)'\n' or (byte)' ')))
            {
                throw Bad(path, $"frame {number} does not begin with FRAME");
            }

            var last = start.Length == 6 ? start[5] : -1;
            for (var read = 0; last is not ('\n' or < 0); read++)
            {
                last = read < Y4mHeader.MaxLine ? stream.ReadByte() : throw Bad(path, $"the header line of frame {number} has no end");
            }

            return last == '\n';
        }
        catch (IOException fault)
        {
            throw new MediaFormatException(path, $"reading failed: {fault.Message}", Y4mHeader.Supported, fault);
        }
    }

    private static MediaFormatException Bad(string path, string problem) => new(path, problem, Y4mHeader.Supported);
}
