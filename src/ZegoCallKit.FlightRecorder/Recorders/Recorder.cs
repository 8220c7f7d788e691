using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.Internal;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>Writes down what one engine is told and what it reports. Safe on all threads; a recording that cannot be written ends, the session goes on.</summary>
internal sealed partial class Recorder : ICommandGate, IDisposable
{
    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private RecordingWriter? _writer;
    private int _number;

    public Recorder(Stream stream, string engine, RecordingEngineOptions options)
    {
        _logger = new GuardedLogger(options.LoggerFactory?.CreateLogger("ZegoCallKit.FlightRecorder") ?? NullLogger.Instance);
        _writer = new RecordingWriter(stream, engine, options.TimeProvider, options.MaxBytes);
    }

    public IZegoEngine Around(IZegoEngine engine) => new GatedEngine(this, engine, new RecordingLifecycle(this, engine.Lifecycle), engine.Frames);

    public EngineResult Call(string command, Func<EngineResult> run, params ReadOnlySpan<Argument> arguments)
    {
        var number = Begin(command, arguments);
        var result = Guarded(number, run);
        Write(writer => writer.Answer(number, result.Code, result.Sequence));
        return result;
    }

    public EngineResult<T> Ask<T>(string command, Func<EngineResult<T>> run, JsonTypeInfo<T> type, T none, params ReadOnlySpan<Argument> arguments)
    {
        var number = Begin(command, arguments);
        var result = Guarded(number, run);
        Write(writer => writer.Answer(number, result.Code, result.Value, type));
        return result;
    }

    /// <summary>Writes an event down and hands it on, both before the next one: the order of the lines is the order in which the kit learns them.</summary>
    public void Pass(EngineEvent engineEvent, IEngineEventSink to)
    {
        lock (_gate)
        {
            Write(writer => writer.Event(engineEvent));
            to.OnEvent(engineEvent);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (Close() is { } fault)
            {
                LogStopped(fault);
            }
        }
    }

    private int Begin(string command, ReadOnlySpan<Argument> arguments)
    {
        lock (_gate)
        {
            var number = ++_number;
            if (_writer is { IsFull: false } writer)
            {
                try
                {
                    writer.Command(number, command, arguments);
                }
                catch (Exception fault) when (IsOfStream(fault))
                {
                    Stop(fault);
                }
            }

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
            Write(writer => writer.Note($"Command {number} threw {fault.GetType().Name}."));
            throw;
        }
    }

    private void Write(Action<RecordingWriter> write)
    {
        lock (_gate)
        {
            if (_writer is not { IsFull: false } writer)
            {
                return;
            }

            try
            {
                write(writer);
            }
            catch (Exception fault) when (IsOfStream(fault))
            {
                Stop(fault);
            }
        }
    }

    private void Stop(Exception fault)
    {
        LogStopped(fault);

        // What closing says then is that fault again.
        _ = Close();
    }

    // A stream writes what it has kept back when it is closed, and may fail at it.
    private Exception? Close()
    {
        var writer = _writer;
        _writer = null;
        try
        {
            writer?.Dispose();
            return null;
        }
        catch (Exception fault) when (IsOfStream(fault))
        {
            return fault;
        }
    }

    private static bool IsOfStream(Exception fault) => fault is IOException or ObjectDisposedException or NotSupportedException;

    [LoggerMessage(1, LogLevel.Error, "The recording cannot be written and ends; the session goes on without it.")]
    private partial void LogStopped(Exception fault);
}
