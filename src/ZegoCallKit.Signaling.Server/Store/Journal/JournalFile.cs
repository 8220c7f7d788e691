using System.Text.Json;

namespace ZegoCallKit.Signaling.Server.Store.Journal;

/// <summary>Represents a file of records, one per line. Each record is passed to the operating system before its operation completes, so it survives the process, but not a power failure. Because it contains messages and push targets,
/// only its owner can read it.</summary>
internal sealed class JournalFile : IDisposable
{
    private const byte NewLine = (byte)'\n';

    private readonly FileStream _stream;

    private JournalFile(FileStream stream) => _stream = stream;

    public long Length => _stream.Length;

    /// <summary>Opens or creates a file. Other processes cannot write to it meanwhile.</summary>
    public static JournalFile Open(string path) => new(new FileStream(path, Options(FileMode.OpenOrCreate)));

    public static JournalFile Create(string path) => new(new FileStream(path, Options(FileMode.Create)));

    /// <summary>Reads all records. An incomplete record at the end is removed.</summary>
    /// <returns>The length of the incomplete record in bytes; 0 if there was none.</returns>
    public long Read(Action<JournalLine> onRecord)
    {
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

        _stream.Position = whole;
        return pending.Length;
    }

    public void Append(JournalLine line)
    {
        _stream.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine), NewLine]);
        _stream.Flush();
    }

    public void Dispose() => _stream.Dispose();

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
        // Elsewhere than on Windows, two processes that let others read could both write.
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
