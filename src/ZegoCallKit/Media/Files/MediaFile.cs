namespace ZegoCallKit.Media.Files;

/// <summary>Opens and reads media files; I/O errors are reported as a <see cref="MediaFormatException"/>.</summary>
internal static class MediaFile
{
    // Files are read in small pieces, one after another; larger reads bypass the buffer.
    private const int BufferSize = 64 * 1024;

    public static FileStream Open(string path, string supported)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (IsEmpty(path))
            {
                throw new MediaFormatException(path, "it is empty, or it is a pipe or a device instead of a file", supported);
            }

            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
            if (stream.CanSeek)
            {
                return stream;
            }

            stream.Dispose();
            throw new MediaFormatException(path, "it is a pipe or a device instead of a file", supported);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new MediaFormatException(path, Problem(path, fault), supported, fault);
        }
    }

    /// <summary>Reads exactly the requested number of bytes.</summary>
    public static void ReadExactly(FileStream stream, Span<byte> buffer, string path, string supported)
    {
        try
        {
            stream.ReadExactly(buffer);
        }
        catch (EndOfStreamException fault)
        {
            throw new MediaFormatException(path, "it is truncated", supported, fault);
        }
        catch (IOException fault)
        {
            throw new MediaFormatException(path, $"reading failed: {fault.Message}", supported, fault);
        }
    }

    // Opening a pipe waits until another program writes to it, which may be never. Pipes and devices have no length, which distinguishes them from files without opening them.
    private static bool IsEmpty(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
        {
            file = target;
        }

        return file is { Exists: true, Length: 0 };
    }

    private static string Problem(string path, Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "the file does not exist",
        UnauthorizedAccessException when Directory.Exists(path) => "it is a directory",
        UnauthorizedAccessException => "access is denied",
        _ => $"it cannot be opened: {fault.Message.TrimEnd('.')}",
    };
}
