namespace ZegoCallKit.Media.Files;

/// <summary>The files of one recording: <c>name.ext</c>, then <c>name-2.ext</c>, <c>name-3.ext</c> …, one for each time the format changed.</summary>
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

    /// <summary>What has been created and is there, in order.</summary>
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
            var stream = new FileStream(name, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
            _names.Add(name);
            return stream;
        }
    }

    /// <summary>Removes the last file, closed before, that stayed empty.</summary>
    public void RemoveLast(FileStream last)
    {
        lock (_names)
        {
            File.Delete(last.Name);
            _names.RemoveAt(_names.Count - 1);
        }
    }
}
