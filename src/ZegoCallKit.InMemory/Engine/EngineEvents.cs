using System.Runtime.ExceptionServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>The way of events to the engine's user: inline on the caller's thread, or later on the engine's own loop.</summary>
internal sealed class EngineEvents(EngineCore core)
{
    private SerialLoop<Action>? _loop;
    private IEngineEventSink? _sink;

    /// <summary>The user's sink; it survives the engine's destruction.</summary>
    public IEngineEventSink? Sink => _sink;

    /// <summary>Whether the caller runs inside the engine's loop.</summary>
    public bool IsLoopCurrent => _loop?.IsCurrent ?? false;

    /// <summary>A new engine begins: it has a loop of its own.</summary>
    public void Open(IEngineEventSink sink)
    {
        _sink = sink;
        _loop = new SerialLoop<Action>(Guarded, Fail, core.Scheduler);
    }

    /// <summary>What has been posted and not run yet is dropped.</summary>
    public void Close() => _loop = null;

    /// <summary>Raises an event here and now. The gate is held.</summary>
    public void Raise(EngineEvent engineEvent) => _sink?.OnEvent(engineEvent);

    /// <summary>Raises an event on the engine's loop; from any thread. Dropped when the engine has been destroyed by then.</summary>
    public void Post(EngineEvent engineEvent) => Post(() => Raise(engineEvent));

    /// <summary>Runs something on the engine's loop, under the gate; from any thread. Dropped when the engine has been destroyed by then.</summary>
    public void Post(Action action)
    {
        if (_loop is { } loop)
        {
            loop.Post(() =>
            {
                if (ReferenceEquals(loop, _loop))
                {
                    action();
                }
            });
        }
    }

    // A sink must not throw: this ends the process on the thread pool and reaches whoever moves the simulated time.
    private static void Fail(Exception fault) => ExceptionDispatchInfo.Throw(fault);

    private void Guarded(Action action)
    {
        lock (core.Gate)
        {
            action();
        }
    }
}
