using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>
/// Writes the lines of one recording on a thread of its own. Code that adds a line neither waits for the stream nor learns of its faults: a stream that fails or
/// falls too far behind ends the recording, and nothing else.
/// </summary>
internal sealed partial class RecordingQueue : IRecordingQueue
{
    /// <summary>The time that <see cref="Dispose"/> waits for lines that are still to be written.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly BlockingCollection<PendingLine> _lines;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private PendingLine? _last;
    private bool _isCompleted;
    private volatile bool _isOver;

    /// <summary>Begins the recording.</summary>
    /// <param name="writer">Writes the lines; disposed at the end.</param>
    /// <param name="capacity">How many lines may wait.</param>
    /// <param name="logger">The logger that reports a recording that ends early; it must not throw.</param>
    public RecordingQueue(RecordingWriter writer, int capacity, ILogger logger)
    {
        _lines = new BlockingCollection<PendingLine>(capacity);
        _logger = logger;
        _thread = new Thread(() => Run(writer)) { IsBackground = true, Name = "ZegoCallKit flight recorder" };

        // Without the caller's execution context, which the thread would hold as long as it lives.
        _thread.UnsafeStart();
    }

    public bool NeedsFlush => true;

    /// <summary>Adds a line. Must be called for one line at a time. Does nothing after the end of the recording.</summary>
    public void Add(PendingLine line)
    {
        if (_isOver || _lines.TryAdd(line))
        {
            return;
        }

        _last = line with { Write = (writer, at) => writer.Note(at, $"The recording ends here because {_lines.BoundedCapacity} lines were waiting to be written.") };
        Complete();
    }

    /// <summary>Ends the recording after the lines that wait. Must not be called while a line is added.</summary>
    public void Complete()
    {
        if (!_isCompleted)
        {
            _isCompleted = true;
            _isOver = true;
            _lines.CompleteAdding();
        }
    }

    /// <summary>Ends the recording and waits, within bounds, until it has been written.</summary>
    public void Dispose()
    {
        Complete();
        if (_thread.Join(Patience))
        {
            _lines.Dispose();
        }
        else
        {
            LogLate(Patience.TotalSeconds);
        }
    }

    private void Run(RecordingWriter writer)
    {
        Exception? stopped = null;
        try
        {
            Write(writer);
        }
#pragma warning disable CA1031 // The stream is the user's and may throw anything; it is logged, and only the recording ends.
        catch (Exception fault)
        {
            stopped = fault;
        }

        _isOver = true;
        try
        {
            // A stream writes what it has kept back when it is closed, and may fail at it.
            writer.Dispose();
        }
        catch (Exception fault)
#pragma warning restore CA1031
        {
            stopped ??= fault;
        }

        if (stopped is not null)
        {
            LogStopped(stopped);
        }
    }

    private void Write(RecordingWriter writer)
    {
        foreach (var line in _lines.GetConsumingEnumerable())
        {
            line.Write(writer, line.At);
            if (writer.IsFull)
            {
                return;
            }
        }

        if (_last is { } last)
        {
            last.Write(writer, last.At);
            LogFellBehind(_lines.BoundedCapacity);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The recording cannot be written and ends. The session continues without it.")]
    private partial void LogStopped(Exception fault);

    [LoggerMessage(2, LogLevel.Error, "The recording ends because it is written too slowly: {Lines} lines were pending. The session continues without it.")]
    private partial void LogFellBehind(int lines);

    [LoggerMessage(3, LogLevel.Warning, "The recording is still being written {Seconds} s after its end. The kit stops waiting for it.")]
    private partial void LogLate(double seconds);
}
