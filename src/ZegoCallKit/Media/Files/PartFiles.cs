using ZegoCallKit.Internal;

namespace ZegoCallKit.Media.Files;

/// <summary>
/// The files of one recording: <c>name.ext</c>, then <c>name-2.ext</c>, <c>name-3.ext</c> …, one for each time the format changed. Each belongs to this recording alone until
/// it is closed.
/// </summary>
internal sealed class PartFiles
{
    // Big enough that a frame costs a copy and a write comes seldom.
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

    public FileStream CreateNext()
    {
        lock (_names)
        {
            var number = _names.Count + 1;
            var name = number == 1
                ? _path
                : Path.Join(Path.GetDirectoryName(_path), $"{Path.GetFileNameWithoutExtension(_path)}-{number}{Path.GetExtension(_path)}");
            var stream = RegularFile.Create(name, BufferSize);
            _names.Add(name);
            return stream;
        }
    }

    /// <summary>Closes and removes the last file, which stayed empty.</summary>
    public void RemoveLast(FileStream last)
    {
        lock (_names)
        {
            using (last)
            {
                // Nobody else can claim the file before it is gone. Windows removes no file that is open.
                if (!OperatingSystem.IsWindows())
                {
                    File.Delete(last.Name);
                }
            }

            if (OperatingSystem.IsWindows())
            {
                File.Delete(last.Name);
            }

            _names.RemoveAt(_names.Count - 1);
        }
    }
}
