using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Commands;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Express;

/// <summary>What the command groups and the callbacks of one engine share.</summary>
internal sealed partial class EngineCore
{
    private readonly Lock _gate = new();
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private EngineHandle? _handle;
    private IEngineEventSink? _events;
    private IEngineFrameSink? _frames;
    private EngineSoundLevel[] _latestLevels = [];
    private long _epoch;

    public EngineCore(EngineLibrary library, ExpressEngineOptions options)
    {
        Library = library;
        Options = options;
        _time = options.TimeProvider;
        _epoch = _time.GetTimestamp();
        _logger = new GuardedLogger(options.LoggerFactory?.CreateLogger("ZegoCallKit.Express") ?? NullLogger.Instance);
        Playout = new(this);
        FrameFaults = new(options.TimeProvider, Fault);
        Id = EngineTable.Add(this);
    }

    public EngineLibrary Library { get; }

    public NativeFunctions Native => Library.Functions;

    public ExpressEngineOptions Options { get; }

    /// <summary>The number that the engine's callbacks bring along.</summary>
    public nint Id { get; }

    /// <summary>Ids that come again and again.</summary>
    public Utf8Cache Texts { get; } = new();

    /// <summary>Streams and users that come again and again.</summary>
    public RecordCache Records { get; } = new();

    /// <summary>The latest sound levels: the next ones are mostly of the same streams in the same order.</summary>
    public EngineSoundLevel[] LatestLevels
    {
        get => Volatile.Read(ref _latestLevels);
        set => Volatile.Write(ref _latestLevels, value);
    }

    /// <summary>Keeps the sound going while nobody fetches it.</summary>
    public Playout Playout { get; }

    /// <summary>What goes wrong with frames.</summary>
    public FrameFaults FrameFaults { get; }

    /// <summary>Pictures that the program pushes and has changed.</summary>
    public PushedPictures PushedPictures { get; } = new();

    /// <summary>What need not be raised.</summary>
    public EngineReports Unheard { get; private set; }

    /// <summary>Set when the engine has reported its end.</summary>
    public ManualResetEventSlim Ended { get; } = new();

    /// <summary>Takes frames; <see langword="null"/> before the first initialisation.</summary>
    public IEngineFrameSink? Frames => Volatile.Read(ref _frames);

    /// <summary>The engine's handle, made when first needed. For commands, which come one at a time; frames take <see cref="Lease"/>.</summary>
    public nint Handle => (Volatile.Read(ref _handle) ?? MakeHandle()).DangerousGetHandle();

    /// <summary>Time since initialisation, for frames that come without their own.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(Volatile.Read(ref _epoch));

    public void Attach(IEngineEventSink events, IEngineFrameSink frames)
    {
        Ended.Reset();
        Volatile.Write(ref _epoch, _time.GetTimestamp());
        Unheard = events.Unheard;
        Volatile.Write(ref _events, events);
        Volatile.Write(ref _frames, frames);
        EngineTable.Hold(this, hold: true);
    }

    /// <summary>Lets the engine's end be collected. The sinks stay: results may still come.</summary>
    public void Detach() => EngineTable.Hold(this, hold: false);

    /// <summary>Leaves the handle to an engine that did not end: destroying it could tear down what still runs.</summary>
    public void AbandonHandle()
    {
        lock (_gate)
        {
            if (_handle is { } handle)
            {
                handle.SetHandleAsInvalid();
                _handle = null;
            }
        }
    }

    public void ReleaseHandle()
    {
        lock (_gate)
        {
            _handle?.Dispose();
            _handle = null;
        }
    }

    /// <summary>The handle for a call that may run beside the engine's destruction: not destroyed before it is given back.</summary>
    public EngineHandle Lease(ref bool taken)
    {
        while (true)
        {
            var handle = Volatile.Read(ref _handle) ?? MakeHandle();
            try
            {
                handle.DangerousAddRef(ref taken);
                return handle;
            }
            catch (ObjectDisposedException)
            {
                // Destroyed between the look and the hold; the next one is another handle.
                Interlocked.CompareExchange(ref _handle, null, handle);
            }
        }
    }

    public void Raise(EngineEvent engineEvent) => Volatile.Read(ref _events)?.OnEvent(engineEvent);

    /// <summary>Reports what must not go on into native code.</summary>
    public void Fault(string callback, Exception fault) => LogFault(callback, fault);

    private EngineHandle MakeHandle()
    {
        lock (_gate)
        {
            return _handle ??= new EngineHandle(Native);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Handling {Callback} failed; the engine goes on without it.")]
    private partial void LogFault(string callback, Exception fault);
}
