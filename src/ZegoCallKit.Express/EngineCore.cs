using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Express.Commands;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express;

/// <summary>Holds what the command groups and the callbacks of one engine share.</summary>
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

    /// <summary>Gets the number that identifies the engine in its callbacks.</summary>
    public nint Id { get; }

    /// <summary>Gets the cache of ids that recur.</summary>
    public Utf8Cache Texts { get; } = new();

    /// <summary>Gets the cache of streams and users that recur.</summary>
    public RecordCache Records { get; } = new();

    /// <summary>Gets or sets the latest sound levels: the next report usually lists the same streams in the same order.</summary>
    public EngineSoundLevel[] LatestLevels
    {
        get => Volatile.Read(ref _latestLevels);
        set => Volatile.Write(ref _latestLevels, value);
    }

    /// <summary>Gets the object that keeps the engine's audio running while the program does not fetch it.</summary>
    public Playout Playout { get; }

    /// <summary>Gets the reporter of errors in frame handlers.</summary>
    public FrameFaults FrameFaults { get; }

    /// <summary>Gets the video frames that the program pushes after they were processed.</summary>
    public PushedVideoChannels PushedVideo { get; } = new();

    /// <summary>Gets the reports that need not be raised.</summary>
    public EngineReports Unheard { get; private set; }

    /// <summary>Gets whether reports of remote sound levels are of use now.</summary>
    public bool NeedsRemoteLevels => Volatile.Read(ref _events) is { NeedsRemoteLevels: true };

    /// <summary>Gets the event that is set when the engine has reported its destruction.</summary>
    public ManualResetEventSlim Ended { get; } = new();

    /// <summary>Gets the frame sink; <see langword="null"/> before the first initialization.</summary>
    public IEngineFrameSink? Frames => Volatile.Read(ref _frames);

    /// <summary>Gets the engine's handle, created on first use. For commands, which run one at a time; frames use <see cref="Lease"/>.</summary>
    public nint Handle => (Volatile.Read(ref _handle) ?? MakeHandle()).DangerousGetHandle();

    /// <summary>Gets the time since initialization, for a frame without its own timestamp, which is read when the program asks for it.</summary>
    public FrameTime FrameTime => new(_time, Volatile.Read(ref _epoch));

    /// <summary>Gets the time since initialization.</summary>
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

    /// <summary>Allows the destroyed engine to be garbage-collected. The sinks stay, because results may still arrive.</summary>
    public void Detach() => EngineTable.Hold(this, hold: false);

    /// <summary>Abandons the handle of an engine whose destruction was not confirmed: releasing it could tear down code that still runs.</summary>
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

    /// <summary>Returns the handle for a call that can run concurrently with the engine's destruction; it is not released before the caller returns it.</summary>
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
                // The handle was released between the read and the lease; the next attempt creates another one.
                Interlocked.CompareExchange(ref _handle, null, handle);
            }
        }
    }

    public void Raise(EngineEvent engineEvent) => Volatile.Read(ref _events)?.OnEvent(engineEvent);

    /// <summary>Logs an exception that must not reach native code.</summary>
    public void Fault(string callback, Exception fault) => LogFault(callback, fault);

    private EngineHandle MakeHandle()
    {
        lock (_gate)
        {
            return _handle ??= new EngineHandle(Native);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Handling {Callback} failed. The engine continues without it.")]
    private partial void LogFault(string callback, Exception fault);
}
