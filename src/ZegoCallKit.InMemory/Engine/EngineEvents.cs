using System.Runtime.ExceptionServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>The way of events to the engine's user: inline on the caller's thread, or later on the engine's own loop.</summary>
internal sealed class EngineEvents(EngineCore core)
{
    private volatile SerialLoop<Action>? _loop;
    private IEngineEventSink? _sink;

    /// <summary>The user's sink; it survives the engine's destruction.</summary>
    public IEngineEventSink? Sink => _sink;

    /// <summary>Whether the caller runs inside the engine's loop.</summary>
    public bool IsLoopCurrent => _loop?.IsCurrent ?? false;

    public void Attach(IEngineEventSink sink) => _sink = sink;

    /// <summary>A new engine begins: it has a loop of its own.</summary>
    public void Open() => _loop = new SerialLoop<Action>(Guarded, Fail, core.Scheduler);

    /// <summary>The engine ends: what has been posted and not run yet is dropped, and one last event is raised.</summary>
    /// <param name="last">The event.</param>
    /// <param name="raised">Set when it has been raised on another thread; without one it is raised here.</param>
    public void Close(EngineEvent last, ManualResetEventSlim? raised)
    {
        _loop = null;
        if (raised is null)
        {
            Raise(last);
            return;
        }

        // Not on the loop: who waits for this holds a thread of the pool, and many engines destroyed at once would hold all that their loops need.
        new Thread(() =>
        {
            Guarded(() => Raise(last));
            raised.Set();
        })
        { IsBackground = true, Name = "ZegoCallKit last callback" }.Start();
    }

    /// <summary>Raises an event here and now. The gate is held.</summary>
    public void Raise(EngineEvent engineEvent)
    {
        if (_sink is not { } sink)
        {
            return;
        }

        if (IsLoopCurrent && core.Scheduler is null && core.Link.User?.Faults.Callbacks == CallbackPlacement.RandomThreads)
        {
            RaiseElsewhere(sink, engineEvent);
        }
        else
        {
            sink.OnEvent(engineEvent);
        }
    }

    /// <summary>Raises an event on the engine's loop; from any thread. Dropped when the engine has been destroyed by then.</summary>
    public void Post(EngineEvent engineEvent) => Post(() => Raise(engineEvent));

    /// <summary>Runs something on the engine's loop, under the gate; from any thread. Dropped when the engine has been destroyed by then.</summary>
    public void Post(Action action)
    {
        if (_loop is { } loop)
        {
            Post(loop, action);
        }
    }

    /// <summary>What, called later from any thread, runs something on the loop of today's engine.</summary>
    public Action Bind(Action action)
    {
        var loop = _loop!;
        return () => Post(loop, action);
    }

    private static void RaiseElsewhere(IEngineEventSink sink, EngineEvent engineEvent)
    {
        var thread = new Thread(() => sink.OnEvent(engineEvent)) { IsBackground = true, Name = "ZegoCallKit random callback" };
        thread.Start();
        thread.Join();
    }

    // A sink must not throw: this ends the process on the thread pool and reaches whoever moves the simulated time.
    private static void Fail(Exception fault) => ExceptionDispatchInfo.Throw(fault);

    private void Post(SerialLoop<Action> loop, Action action) => loop.Post(() =>
    {
        if (ReferenceEquals(loop, _loop))
        {
            action();
        }
    });

    private void Guarded(Action action)
    {
        lock (core.Gate)
        {
            action();
        }
    }
}
