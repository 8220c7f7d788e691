using System.Text.Json;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Represents a file of records, one per line. Each record is passed to the operating system before its operation completes, so it survives the process, but not a power failure. Because it contains messages and push targets,
/// only its owner can read it. A second file, whose name ends with <c>.lock</c>, is held open for as long as this one is in use, also while it is replaced.</summary>
internal sealed class JournalFile : IDisposable
{
    private const byte NewLine = (byte)'\n';

    private readonly string _path;
    private readonly FileStream _claim;
    private readonly Action<string, string> _move;
    private FileStream _stream;

    private JournalFile(string path, FileStream claim, Action<string, string> move)
    {
        (_path, _claim, _move) = (path, claim, move);
        _stream = new FileStream(path, Options(FileMode.OpenOrCreate));
        Length = _stream.Length;
    }

    /// <summary>Gets the length of the whole records in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Opens or creates a file. Other processes cannot write to it meanwhile.</summary>
    /// <param name="path">The path.</param>
    /// <param name="move">Moves a file over another one; for tests.</param>
    public static JournalFile Open(string path, Action<string, string>? move = null)
    {
        var claim = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        try
        {
            return new JournalFile(path, claim, move ?? (static (from, to) => File.Move(from, to, overwrite: true)));
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <summary>Reads all records. An incomplete record at the end is removed.</summary>
    /// <returns>The length of the incomplete record in bytes; 0 if there was none.</returns>
    public long Read(Action<JournalLine> onRecord)
    {
        EnsureOpen();
        _stream.Position = 0;
        var whole = 0L;
        var pending = new MemoryStream();
        var buffer = new byte[65_536];
        int count;
        while ((count = _stream.Read(buffer)) > 0)
        {
            var from = 0;
            for (var index = buffer.AsSpan(0, count).IndexOf(NewLine); index >= 0; index = Next(buffer, from, count))
            {
                pending.Write(buffer, from, index - from);
                onRecord(Parse(pending, whole));
                whole += pending.Length + 1;
                pending.SetLength(0);
                from = index + 1;
            }

            pending.Write(buffer, from, count - from);
        }

        if (pending.Length > 0)
        {
            _stream.SetLength(whole);
        }

        _stream.Position = Length = whole;
        return pending.Length;
    }

    public void Append(JournalLine line)
    {
        EnsureOpen();
        Write(_stream, line);
        Length = _stream.Position;
    }

    /// <summary>Replaces all records at once: a process that is killed meanwhile leaves either the old or the new ones. If that fails, the old ones stay, and further ones follow them.</summary>
    public void Replace(IEnumerable<JournalLine> lines)
    {
        var fresh = _path + ".new";
        long length;
        try
        {
            using (var file = new FileStream(fresh, Options(FileMode.Create)))
            {
                foreach (var line in lines)
                {
                    Write(file, line);
                }

                length = file.Position;
            }

            // Windows moves no file that is open.
            _stream.Dispose();
            _move(fresh, _path);
        }
        catch
        {
            // The disk may be full.
            File.Delete(fresh);
            throw;
        }

        Length = length;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _claim.Dispose();
    }

    // Opened when it is needed: another program, e.g. one that makes a backup, may hold the file just after it was replaced.
    private void EnsureOpen()
    {
        if (!_stream.CanWrite)
        {
            _stream = new FileStream(_path, Options(FileMode.OpenOrCreate));
        }

        _stream.Position = Length;
    }

    private static void Write(FileStream stream, JournalLine line) => stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine), NewLine]);

    private static int Next(byte[] buffer, int from, int count)
    {
        var index = buffer.AsSpan(from, count - from).IndexOf(NewLine);
        return index < 0 ? -1 : from + index;
    }

    private static JournalLine Parse(MemoryStream record, long position)
    {
        try
        {
            return JsonSerializer.Deserialize(record.GetBuffer().AsSpan(0, (int)record.Length), JournalJson.Default.JournalLine) ?? throw new JsonException("The record is null.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"The journal is damaged at byte {position}: move it away to begin with an empty store.", fault);
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        // Without a buffer, a record that could not be written whole is overwritten by the next one. Elsewhere than on Windows, two processes that let others read could both write.
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
