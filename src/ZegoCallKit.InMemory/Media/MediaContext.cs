using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Devices;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Sound;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Holds what the parts of one engine's media plane share. It knows none of the parts; a part that needs another one is given that one.</summary>
internal sealed class MediaContext
{
    private readonly EngineContext _engine;
    private volatile IEngineFrameSink? _sink;

    public MediaContext(EngineContext engine, EngineEvents events, EngineDevices devices)
    {
        _engine = engine;
        Events = events;
        Devices = devices;
        Clock = new(engine.Time);
        AudioLane = new(Clock, engine.Scheduler);
        VideoLane = new(Clock, engine.Scheduler);
    }

    public EngineEvents Events { get; }

    public EngineDevices Devices { get; }

    public MediaClock Clock { get; }

    public Lane AudioLane { get; }

    public Lane VideoLane { get; }

    public LinkState Link { get; } = new();

    public MediaBufferPool Buffers { get; } = new();

    public MediaSwitches Switches { get; } = new();

    public Mixers Mixers { get; } = new();

    public Rendering Rendering { get; } = new();

    /// <summary>Gets the scheduler of the loops; <see langword="null"/> is the thread pool.</summary>
    public IScheduler? Scheduler => _engine.Scheduler;

    /// <summary>Gets the seed of the random numbers.</summary>
    public int Seed => _engine.Seed;

    /// <summary>Gets the id of the user of the last login; empty before the first.</summary>
    public string UserId => _engine.User?.Id ?? "";

    /// <summary>Gets the sink of frames that are changed in place; null while there is no engine.</summary>
    public IEngineFrameSink? Sink => _sink;

    public void Open(IEngineFrameSink sink)
    {
        _sink = sink;
        AudioLane.Open(sink);
        VideoLane.Open(sink);
    }

    /// <summary>Waits for the delivery in progress; nothing is delivered on the lanes afterwards.</summary>
    public void CloseLanes()
    {
        AudioLane.Close();
        VideoLane.Close();
    }

    /// <summary>Removes the sink, so that frames are no longer changed in place.</summary>
    public void RemoveSink() => _sink = null;
}
