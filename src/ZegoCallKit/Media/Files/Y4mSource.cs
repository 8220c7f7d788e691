namespace ZegoCallKit.Media.Files;

/// <summary>
/// Pictures from a Y4M file: 8-bit 4:2:0 in I420, any size, up to 1,000 a second. Full range (<c>XCOLORRANGE=FULL</c>) becomes the limited range that calls have.
/// Every frame is checked to be there when the file is opened; the pixels are read as they are needed.
/// </summary>
public sealed class Y4mSource : IVideoSource, IDisposable
{
    private readonly FileStream _stream;
    private readonly Y4mHeader _header;
    private readonly string _path;
    private readonly bool _loop;
    private long _position;

    private Y4mSource(FileStream stream, Y4mHeader header, string path, bool loop)
    {
        _stream = stream;
        _header = header;
        _path = path;
        _loop = loop;
    }

    /// <inheritdoc/>
    public VideoFormat Format => _header.Format;

    /// <summary>Pictures in the file.</summary>
    public long FrameCount { get; private init; }

    /// <summary>Whether the file ends inside a picture, as that of a program that crashed while it recorded does. That picture is left out.</summary>
    public bool IsCutOff { get; private init; }

    /// <summary>How long the file lasts, once.</summary>
    public TimeSpan Duration => Format.FrameRate.TimeOf(FrameCount);

    /// <summary>Opens a file and checks it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="loop">Whether to begin again at its end; otherwise the video ends there.</param>
    /// <returns>The source; dispose it when nothing reads it any more.</returns>
    /// <exception cref="MediaFormatException">The file cannot be opened, holds no whole picture, is a pipe or a device, or is not a Y4M file of a supported kind.</exception>
    public static Y4mSource Open(string path, bool loop = false)
    {
        var stream = MediaFile.Open(path, Y4mHeader.Supported);
        try
        {
            var header = Y4mHeader.Read(stream, path);
            stream.Position = header.Length;
            var count = CountFrames(stream, header, path, out var isCutOff);
            stream.Position = header.Length;
            return new(stream, header, path, loop) { FrameCount = count, IsCutOff = isCutOff };
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="MediaFormatException">The file became shorter or unreadable meanwhile.</exception>
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

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    private static long CountFrames(FileStream stream, Y4mHeader header, string path, out bool isCutOff)
    {
        var size = header.Format.FrameSize;
        var length = stream.Length;
        var count = 0L;
        for (isCutOff = false; stream.Position < length; count++)
        {
            if (!TrySkipFrameLine(stream, count, path) || length - stream.Position < size)
            {
                isCutOff = true;
                break;
            }

            stream.Position += size;
        }

        return count > 0 ? count : throw Bad(path, isCutOff ? "it ends inside its first frame" : "it contains no frames");
    }

    /// <summary>Skips "FRAME", parameters that change nothing here, and the end of the line.</summary>
    /// <returns>Whether the line is whole; false where the file ends within it.</returns>
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
