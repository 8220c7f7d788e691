using System.Text;
using System.Text.Json;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Desk.Server.Recordings;

/// <summary>Keeps the newest lines of what one participant records of its engine, with a quarter of the room for measurements, which would soon displace everything else. Thread-safe.</summary>
/// <param name="id">The id of the session.</param>
/// <param name="client">The name of the program.</param>
/// <param name="maxBytes">The most bytes of lines that are kept; 0 keeps none.</param>
internal sealed class ParticipantRecording(string id, string client, int maxBytes)
{
    private readonly Lock _gate = new();
    private readonly Queue<KeptLine> _lines = new();
    private readonly Queue<KeptLine> _measurements = new();
    private string? _header;
    private long _lastAt;
    private long _lastCommand;
    private readonly SortedSet<long> _unanswered = [];
    private int _bytes;
    private int _measuredBytes;
    private long _received;

    public string Id => id;

    public string Client => client;

    /// <summary>Gets or sets the user of the last login. Can be used on any thread.</summary>
    public string? UserId { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }

    /// <summary>Gets or sets when the participant's session ended, in Unix milliseconds; 0 before it. Can be used on any thread.</summary>
    public long EndedAt { get => Volatile.Read(ref field); set => Volatile.Write(ref field, value); }

    /// <summary>Gets whether the participant has sent a line.</summary>
    public bool HasBegun
    {
        get
        {
            lock (_gate)
            {
                return _header is not null;
            }
        }
    }

    /// <summary>Gets the number of lines so far, also of those that are no longer kept.</summary>
    public long Received
    {
        get
        {
            lock (_gate)
            {
                return _received;
            }
        }
    }

    /// <summary>Adds lines; the first one of all is the recording's header.</summary>
    /// <exception cref="WireFaultException">They are not lines of a recording.</exception>
    public void Add(IReadOnlyList<JsonElement> json)
    {
        if (maxBytes == 0)
        {
            return;
        }

        lock (_gate)
        {
            var lines = json.Select(static one => RecordedLine.Of(one) ?? throw NotALine()).ToList();
            var isFirst = _header is null;
            var header = _header ?? (lines.Count > 0 ? lines[0].Text : throw NotALine());
            var entries = isFirst ? lines[1..] : lines;
            Check(header, entries);
            _header = header;
            foreach (var line in entries.Where(IsNew))
            {
                Keep(line);
            }
        }
    }

    /// <summary>Adds a note of the desk behind the last line.</summary>
    public void AddNote(string text)
    {
        lock (_gate)
        {
            if (_header is not null)
            {
                Keep(RecordedLine.Note(_lastAt, text));
            }
        }
    }

    /// <summary>Returns the lines that are kept; null before the first.</summary>
    public RecordedFile? Read()
    {
        lock (_gate)
        {
            return _header is null ? null : new RecordedFile(_header, [.. _lines.Concat(_measurements).OrderBy(static line => line.Number)], _received);
        }
    }

    // The page must be able to read everything that is kept, so each line is read once here. A damaged last line is skipped when a recording is read; therefore a harmless line follows the last one.
    private static void Check(string header, IEnumerable<RecordedLine> lines)
    {
        var text = string.Join('\n', lines.Select(static line => line.Text).Prepend(header).Append("""{"t":0,"note":""}"""));
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            FlightRecording.Read(stream);
        }
        catch (RecordingFormatException)
        {
            throw NotALine();
        }
    }

    private static WireFaultException NotALine() => new(WireClose.BadText, "A line of recorded is not one of a flight recording, or its first line is not the header.");

    // A recording has each number once; answers without their command mean nothing.
    private bool IsNew(RecordedLine line)
    {
        const int MostUnanswered = 1_000;

        if (line.Command is not { } number)
        {
            return true;
        }

        if (line.IsAnswer)
        {
            return _unanswered.Remove(number);
        }

        if (number <= _lastCommand)
        {
            return false;
        }

        _lastCommand = number;
        _unanswered.Add(number);
        if (_unanswered.Count > MostUnanswered)
        {
            _unanswered.Remove(_unanswered.Min);
        }

        return true;
    }

    private void Keep(RecordedLine line)
    {
        var text = Encoding.UTF8.GetBytes(line.Text);
        _lastAt = line.At;
        var kept = new KeptLine(++_received, text);
        if (line.IsMeasurement)
        {
            Keep(kept, _measurements, ref _measuredBytes, maxBytes / 4);
        }
        else
        {
            Keep(kept, _lines, ref _bytes, maxBytes - (maxBytes / 4));
        }
    }

    private static void Keep(KeptLine line, Queue<KeptLine> lines, ref int bytes, int maxBytes)
    {
        lines.Enqueue(line);
        bytes += line.Text.Length;
        while (bytes > maxBytes)
        {
            bytes -= lines.Dequeue().Text.Length;
        }
    }
}
