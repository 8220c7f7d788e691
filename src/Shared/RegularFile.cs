namespace ZegoCallKit.Internal;

/// <summary>Opens files, and refuses pipes and devices: opening a pipe blocks until another program opens its other end, which may be never.</summary>
internal static class RegularFile
{
    // Of Windows, of Linux and of macOS.
    private static readonly int[] SharingViolations = [unchecked((int)0x80070020), 11, 35];

    /// <summary>Creates a file or empties an existing one. It belongs to the caller alone until it is closed.</summary>
    /// <exception cref="IOException">The path is a pipe or a device, the file is in use, or it cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static FileStream Create(string path, int bufferSize) => Open(path, FileMode.Create, bufferSize);

    /// <summary>Creates a file or opens an existing one, which keeps its content. It belongs to the caller alone until it is closed.</summary>
    /// <exception cref="IOException">The path is a pipe or a device, the file is in use, or it cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static FileStream OpenWrite(string path, int bufferSize) => Open(path, FileMode.OpenOrCreate, bufferSize);

    /// <summary>Creates a file or empties an existing one, which nobody else may write until it is closed, but anybody may read.</summary>
    /// <exception cref="IOException">The path is a pipe or a device, the file is in use, or it cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static FileStream CreateReadable(string path, int bufferSize)
    {
        if (OperatingSystem.IsWindows())
        {
            return Claim(path, () => new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize));
        }

        // Elsewhere, a second file next to it says that it is in use; a crash may leave that file behind, but not the claim.
        var claim = Claim(path, () => new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        try
        {
            return Claim(path, () => new ClaimedFileStream(path, bufferSize, claim));
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <summary>Opens an existing file for reading.</summary>
    /// <exception cref="IOException">The path is a pipe or a device, or the file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static FileStream OpenRead(string path, FileShare share)
    {
        ThrowIfPipe(path);
        ThrowIfEndless(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, share);
    }

    /// <summary>Checks a path that something else opens.</summary>
    /// <exception cref="ArgumentException">The path is a pipe or a device.</exception>
    public static void Check(string path, string parameter)
    {
        try
        {
            if (IsPipe(path))
            {
                throw new ArgumentException(Problem(path), parameter);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The file can still not be opened when it is to be written, and that is reported then.
        }
    }

    // Only FileShare.None keeps two writers apart on every system: on systems other than Windows, two writers that let others read may both write.
    // The file is emptied after it has been claimed.
    private static FileStream Open(string path, FileMode mode, int bufferSize) =>
        Claim(path, () => new FileStream(path, mode, FileAccess.Write, FileShare.None, bufferSize));

    private static FileStream Claim(string path, Func<FileStream> open)
    {
        try
        {
            ThrowIfPipe(path);
            return open();
        }
        catch (IOException fault) when (SharingViolations.Contains(fault.HResult))
        {
            throw new IOException($"'{path}' is in use by another recording or program. Use the path of another file.", fault);
        }
    }

    private static void ThrowIfPipe(string path)
    {
        if (IsPipe(path))
        {
            throw new IOException(Problem(path));
        }
    }

    // Some devices, such as /dev/zero, look like empty files that can be sought in, and never end. Shared memory is files.
    private static void ThrowIfEndless(string path)
    {
        if (!OperatingSystem.IsWindows() && EmptyFile(path)?.FullName is { } name && name.StartsWith("/dev/", StringComparison.Ordinal) && !name.StartsWith("/dev/shm/", StringComparison.Ordinal))
        {
            throw new IOException(Problem(path));
        }
    }

    private static bool IsPipe(string path)
    {
        // Pipes and devices have no length, so only empty files can be one. On Windows, pipes have names of their own.
        if (OperatingSystem.IsWindows() || EmptyFile(path) is null)
        {
            return false;
        }

        // Opening both ends of a pipe at once does not block.
        using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        return !probe.CanSeek;
    }

    private static string Problem(string path) => $"'{path}' is a pipe or a device, and not a file. Use the path of a file.";

    // The file that a path leads to, if it exists and has no length.
    private static FileInfo? EmptyFile(string path)
    {
        var file = new FileInfo(path);
        if (file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
        {
            file = target;
        }

        return file is { Exists: true, Length: 0 } ? file : null;
    }
}
