namespace ZegoCallKit.Media.Files;

/// <summary>
/// Pictures from a Y4M file: 8-bit 4:2:0 in I420, any size and rate. Every frame is checked to be there when the file is opened; the pixels are
/// read as they are needed.
/// </summary>
public sealed class Y4mSource : IVideoSource, IDisposable
{
    private readonly FileStream _stream;
    private readonly Y4mHeader _header;
    private readonly string _path;
    private readonly bool _loop;
    private long _position;

    private Y4mSource(FileStream stream, Y4mHeader header, string path, bool loop, long frameCount)
    {
        _stream = stream;
        _header = header;
        _path = path;
        _loop = loop;
        FrameCount = frameCount;
    }

    /// <inheritdoc/>
    public VideoFormat Format => _header.Format;

    /// <summary>Pictures in the file.</summary>
    public long FrameCount { get; }

    /// <summary>How long the file lasts, once.</summary>
    public TimeSpan Duration => Format.FrameRate.TimeOf(FrameCount);

    /// <summary>Opens a file and checks it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="loop">Whether to begin again at its end; otherwise the video ends there.</param>
    /// <returns>The source; dispose it when nothing reads it any more.</returns>
    /// <exception cref="MediaFormatException">The file cannot be opened, is cut off, or is not a Y4M file of a supported kind.</exception>
    public static Y4mSource Open(string path, bool loop = false)
    {
        var stream = MediaFile.Open(path, Y4mHeader.Supported, MediaFile.Unbuffered);
        try
        {
            var header = Y4mHeader.Read(stream, path);
            stream.Position = header.Length;
            var count = CountFrames(stream, header, path);
            stream.Position = header.Length;
            return new(stream, header, path, loop, count);
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

        SkipFrameLine(_stream, _position, _path);
        MediaFile.ReadExactly(_stream, picture[..Format.FrameSize], _path, Y4mHeader.Supported);
        _position++;
        return true;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    private static long CountFrames(FileStream stream, Y4mHeader header, string path)
    {
        var size = header.Format.FrameSize;
        var count = 0L;
        for (; stream.Position < stream.Length; count++)
        {
            SkipFrameLine(stream, count, path);
            var left = stream.Length - stream.Position;
            if (left < size)
            {
                throw Bad(path, $"it is cut off inside frame {count} ({left} of {size} bytes are there)");
            }

            stream.Position += size;
        }

        return count > 0 ? count : throw Bad(path, "it holds no frames");
    }

    // "FRAME", parameters that change nothing here, and the end of the line.
    private static void SkipFrameLine(FileStream stream, long number, string path)
    {
        Span<byte> start = stackalloc byte[6];
        if (stream.Length - stream.Position < start.Length)
        {
            throw Bad(path, $"it is cut off before frame {number}");
        }

        MediaFile.ReadExactly(stream, start, path, Y4mHeader.Supported);
        if (!start[..5].SequenceEqual("FRAME"u8) || start[5] is not ((byte)'\n' or (byte)' '))
        {
            throw Bad(path, $"frame {number} does not begin with FRAME");
        }

        int last = start[5];
        for (var read = 0; last != '\n'; read++)
        {
            last = stream.ReadByte();
            if (last < 0 || read > Y4mHeader.MaxLine)
            {
                throw Bad(path, $"the line of frame {number} does not end");
            }
        }
    }

    private static MediaFormatException Bad(string path, string problem) => new(path, problem, Y4mHeader.Supported);
}
