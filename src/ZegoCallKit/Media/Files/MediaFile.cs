namespace ZegoCallKit.Media.Files;

/// <summary>Opens and reads media files; whatever the system objects becomes one clear exception.</summary>
internal static class MediaFile
{
    /// <summary>For files that are read in small pieces one behind another.</summary>
    public const int BufferSize = 64 * 1024;

    /// <summary>For files of which whole pictures are read, or a few bytes here and there.</summary>
    public const int Unbuffered = 0;

    public static FileStream Open(string path, string supported, int bufferSize = BufferSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize);
            if (stream.CanSeek)
            {
                return stream;
            }

            stream.Dispose();
            throw new MediaFormatException(path, "it is a pipe or a device, not a file", supported);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new MediaFormatException(path, Problem(path, fault), supported, fault);
        }
    }

    /// <summary>Reads exactly so many bytes.</summary>
    public static void ReadExactly(FileStream stream, Span<byte> buffer, string path, string supported)
    {
        try
        {
            stream.ReadExactly(buffer);
        }
        catch (EndOfStreamException fault)
        {
            throw new MediaFormatException(path, "it is cut off", supported, fault);
        }
        catch (IOException fault)
        {
            throw new MediaFormatException(path, $"reading failed: {fault.Message}", supported, fault);
        }
    }

    private static string Problem(string path, Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a directory",
        UnauthorizedAccessException => "access is denied",
        _ => $"it cannot be opened: {fault.Message.TrimEnd('.')}",
    };
}
