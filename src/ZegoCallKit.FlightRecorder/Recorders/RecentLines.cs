using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>Keeps the newest lines of one recording in memory until they are taken. Thread-safe.</summary>
internal sealed class RecentLines : IRecordingQueue
{
    private readonly Lock _gate = new();
    private readonly MemoryStream _stream = new();
    private readonly RecordingWriter _writer;
    private readonly Queue<(TimeSpan At, byte[] Text)> _lines = new();
    private readonly int _maxBytes;
    private readonly int _maxLineBytes;
    private byte[]? _header;
    private int _bytes;
    private int _missing;
    private bool _isOver;

    public RecentLines(int maxBytes, int maxLineBytes)
    {
        _writer = new RecordingWriter(_stream, long.MaxValue);
        _maxBytes = maxBytes;
        _maxLineBytes = maxLineBytes;
    }

    public bool NeedsFlush => false;

    /// <summary>Gets the first line, which is the header and is kept for good.</summary>
    public ReadOnlyMemory<byte> Header
    {
        get
        {
            lock (_gate)
            {
                return _header;
            }
        }
    }

    public void Add(PendingLine line)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            line.Write(_writer, line.At);
            if (TakeWritten() is not { } text)
            {
                return;
            }

            if (_header is null)
            {
                _header = text;
            }
            else
            {
                Keep(line.At, text);
            }
        }
    }

    /// <summary>Removes and returns the oldest lines: at least one if there is one, and no more than fit into a number of bytes.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Take(int maxBytes)
    {
        lock (_gate)
        {
            var taken = new List<ReadOnlyMemory<byte>>();
            var bytes = 0;
            if (_missing > 0 && _lines.TryPeek(out var first))
            {
                var note = Note(first.At, $"{_missing} lines are missing here, because they were not taken in time.");
                _missing = 0;
                taken.Add(note);
                bytes = note.Length;
            }

            while (_lines.TryPeek(out var next) && (taken.Count == 0 || bytes + next.Text.Length <= maxBytes))
            {
                _lines.Dequeue();
                _bytes -= next.Text.Length;
                bytes += next.Text.Length;
                taken.Add(next.Text);
            }

            return taken;
        }
    }

    public void Complete()
    {
        lock (_gate)
        {
            _isOver = true;
        }
    }

    public void Dispose() => Complete();

    private void Keep(TimeSpan at, byte[] text)
    {
        if (text.Length > _maxLineBytes)
        {
            text = Note(at, $"A line of {text.Length} bytes is left out, because a line may have {_maxLineBytes}.");
        }

        while (_bytes + text.Length > _maxBytes)
        {
            _bytes -= _lines.Dequeue().Text.Length;
            _missing++;
        }

        _lines.Enqueue((at, text));
        _bytes += text.Length;
    }

    private byte[] Note(TimeSpan at, string text)
    {
        _writer.Note(at, text);
        return TakeWritten()!;
    }

    // Without the line break; null if nothing was written.
    private byte[]? TakeWritten()
    {
        if (_stream.Length == 0)
        {
            return null;
        }

        var text = _stream.GetBuffer().AsSpan(0, (int)_stream.Length - 1).ToArray();
        _stream.SetLength(0);
        return text;
    }
}
