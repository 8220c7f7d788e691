using ZegoCallKit.Internal;

namespace ZegoCallKit.Media.Files;

/// <summary>
/// Represents the files of one recording: <c>name.ext</c>, then <c>name-2.ext</c>, <c>name-3.ext</c> …, one for each time the format changed. No other recording can use one of them before
/// it is closed.
/// </summary>
internal sealed class PartFiles
{
    // Large enough that most frames cost only a copy.
    private const int BufferSize = 128 * 1024;

    private readonly string _path;
    private readonly List<string> _names = [];

    public PartFiles(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
    }

    /// <summary>Gets the files that were created and exist, in order.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_names)
            {
                return [.. _names];
            }
        }
    }

    /// <summary>Opens the next file. Its content stays until something is written.</summary>
    public FileStream OpenNext()
    {
        lock (_names)
        {
            var number = _names.Count + 1;
            var name = number == 1
                ? _path
                : Path.Join(Path.GetDirectoryName(_path), $"{Path.GetFileNameWithoutExtension(_path)}-{number}{Path.GetExtension(_path)}");
            var stream = RegularFile.OpenWrite(name, BufferSize);
            _names.Add(name);
            return stream;
        }
    }

    /// <summary>Empties an opened file before the first data of this recording is written.</summary>
    public static void Empty(FileStream stream)
    {
        // A device, which has no length, cannot be emptied.
        if (stream.Length > 0)
        {
            stream.SetLength(0);
        }
    }

    /// <summary>Closes the last file, to which nothing was written, and deletes it, unless it existed before.</summary>
    public void CloseUnused(FileStream last)
    {
        lock (_names)
        {
            var isNew = last.Length == 0;
            using (last)
            {
                // No other recording can claim the file before it is deleted. Windows deletes no file that is open.
                if (isNew && !OperatingSystem.IsWindows())
                {
                    File.Delete(last.Name);
                }
            }

            if (isNew && OperatingSystem.IsWindows())
            {
                File.Delete(last.Name);
            }

            _names.RemoveAt(_names.Count - 1);
        }
    }
}
