using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.Internal;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>
/// Records the commands and the events of one engine. Safe on all threads. Nothing that goes wrong with the recording, its stream or its clock reaches the
/// engine or the kit: calls and events continue, and only the recording ends.
/// </summary>
internal sealed partial class Recorder : ICommandGate, IDisposable
{
    // The most that a crash of the process takes with it.
    private static readonly TimeSpan FlushAfter = TimeSpan.FromSeconds(1);

    private static readonly PendingLine Flushing = new(TimeSpan.Zero, static (writer, _) => writer.Flush());

    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly IRecordingQueue _queue;
    private readonly long _started;
    private readonly ITimer _flush;
    private int _number;
    private bool _isFlushPending;
    private bool _isOver;

    /// <summary>Begins a recording that is written to a stream.</summary>
    public Recorder(Stream stream, string engine, RecordingEngineOptions options)
        : this(logger => new RecordingQueue(new RecordingWriter(stream, options.MaxBytes), options.MaxPendingLines, logger), engine, options)
    {
    }

    /// <summary>Begins a recording.</summary>
    /// <param name="queue">Creates what takes the lines, with a logger that does not throw.</param>
    /// <param name="engine">The short name of the engine.</param>
    /// <param name="options">The options.</param>
    public Recorder(Func<ILogger, IRecordingQueue> queue, string engine, RecordingEngineOptions options)
    {
        _logger = new GuardedLogger(options.LoggerFactory?.CreateLogger("ZegoCallKit.FlightRecorder") ?? NullLogger.Instance);
        _time = options.TimeProvider;
        _started = _time.GetTimestamp();
        var startedAt = _time.GetUtcNow();
        _flush = _time.CreateOwnTimer(static recorder => ((Recorder)recorder!).Flush(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _queue = queue(_logger);
        _queue.Add(new PendingLine(TimeSpan.Zero, (writer, at) => writer.Header(at, engine, startedAt)));
        _queue.Add(Flushing);
    }

    public IZegoEngine Around(IZegoEngine engine) => new GatedEngine(this, engine, new RecordingLifecycle(this, engine.Lifecycle), engine.Frames);

    public EngineResult Call(string command, Func<EngineResult> run, params ReadOnlySpan<Argument> arguments)
    {
        var number = Begin(command, arguments);
        var result = Guarded(number, run);
        Write((writer, at) => writer.Answer(at, number, result.Code, result.Sequence));
        return result;
    }

    public EngineResult<T> Ask<T>(string command, Func<EngineResult<T>> run, JsonTypeInfo<T> type, T none, params ReadOnlySpan<Argument> arguments)
    {
        var number = Begin(command, arguments);
        var result = Guarded(number, run);
        Write((writer, at) => writer.Answer(at, number, result.Code, result.Value, type));
        return result;
    }

    /// <summary>Adds an event to the recording and passes it on, both before the next one: the order of the lines is the order in which the kit receives the events.</summary>
    public void Pass(EngineEvent engineEvent, IEngineEventSink to)
    {
        lock (_gate)
        {
            Write((writer, at) => writer.Event(at, engineEvent), isLast: LastEvents.Contains(engineEvent));
            to.OnEvent(engineEvent);
        }
    }

    /// <summary>Ends the recording after the lines that wait to be written.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isOver = true;
            _queue.Complete();
        }
    }

    public void Dispose()
    {
        Complete();
        _flush.Dispose();
        _queue.Dispose();
    }

    private int Begin(string command, ReadOnlySpan<Argument> arguments)
    {
        var copy = arguments.ToArray();
        lock (_gate)
        {
            var number = ++_number;
            Write((writer, at) => writer.Command(at, number, command, copy));
            return number;
        }
    }

    private TResult Guarded<TResult>(int number, Func<TResult> run)
    {
        try
        {
            return run();
        }
        catch (Exception fault)
        {
            Write((writer, at) => writer.Note(at, $"Command {number} threw {fault.GetType().Name}."));
            throw;
        }
    }

    private void Flush()
    {
        lock (_gate)
        {
            _isFlushPending = false;
            if (!_isOver)
            {
                _queue.Add(Flushing);
            }
        }
    }

    private void Write(Action<RecordingWriter, TimeSpan> write, bool isLast = false)
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            TimeSpan at;
            try
            {
                at = _time.GetElapsedTime(_started);
                if (_queue.NeedsFlush && !_isFlushPending && !isLast)
                {
                    _isFlushPending = _flush.Change(FlushAfter, Timeout.InfiniteTimeSpan);
                }
            }
#pragma warning disable CA1031 // The clock is the user's and may throw anything; it is logged, and only the recording ends.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _isOver = true;
                _queue.Complete();
                LogNoTime(fault);
                return;
            }

            _queue.Add(new PendingLine(at, write));
            if (isLast)
            {
                _queue.Add(Flushing);
            }
        }
    }

    [LoggerMessage(4, LogLevel.Error, "The recording ends because its clock failed. The session continues without it.")]
    private partial void LogNoTime(Exception fault);
}
