using System.Runtime.ExceptionServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Raises events to the engine's user: inline on the calling thread, or later on the engine's own loop.</summary>
internal sealed class EngineEvents(EngineContext context)
{
    private volatile SerialLoop<Action>? _loop;
    private IEngineEventSink? _sink;

    /// <summary>Gets the user's sink; it remains after the engine's destruction.</summary>
    public IEngineEventSink? Sink => _sink;

    /// <summary>Gets whether the calling code runs inside the engine's loop.</summary>
    public bool IsLoopCurrent => _loop?.IsCurrent ?? false;

    public void Attach(IEngineEventSink sink) => _sink = sink;

    /// <summary>Starts the loop of a newly initialized engine.</summary>
    public void Open()
    {
        SerialLoop<Action>? loop = null;
        loop = new SerialLoop<Action>(action => RunWhileOpen(loop!, action), Fail, context.Scheduler);
        _loop = loop;
    }

    /// <summary>Ends the loop of the engine: pending actions are dropped, and a last event is raised.</summary>
    /// <param name="last">The last event.</param>
    /// <param name="raised">Set after the event was raised on another thread; if null, the event is raised on the calling thread.</param>
    public void Close(EngineEvent last, ManualResetEventSlim? raised)
    {
        _loop = null;
        if (raised is null)
        {
            Raise(last);
            return;
        }

        // Not on the loop: the thread that waits for this event may be a pool thread, and many engines destroyed at once could occupy all pool threads their loops need.
        new Thread(() =>
        {
            RunGuarded(() => Raise(last));
            raised.Set();
        })
        { IsBackground = true, Name = "ZegoCallKit last callback" }.Start();
    }

    /// <summary>Raises an event immediately on the calling thread. The gate must be held.</summary>
    public void Raise(EngineEvent engineEvent)
    {
        if (_sink is not { } sink)
        {
            return;
        }

        if (IsLoopCurrent && context.Scheduler is null && context.User?.Faults.Callbacks == CallbackPlacement.RandomThreads)
        {
            RaiseElsewhere(sink, engineEvent);
        }
        else
        {
            sink.OnEvent(engineEvent);
        }
    }

    /// <summary>Raises an event on the engine's loop. Can be called from any thread. The event is dropped if the engine is destroyed first.</summary>
    public void Post(EngineEvent engineEvent) => Post(() => Raise(engineEvent));

    /// <summary>Runs an action on the engine's loop, with the gate held. Can be called from any thread. The action is dropped if the engine is destroyed first.</summary>
    public void Post(Action action)
    {
        _loop?.Post(action);
    }

    /// <summary>Returns an action that, called later from any thread, runs the specified action on the current engine's loop.</summary>
    public Action Bind(Action action)
    {
        var loop = _loop!;
        return () => loop.Post(action);
    }

    private static void RaiseElsewhere(IEngineEventSink sink, EngineEvent engineEvent)
    {
        var thread = new Thread(() => sink.OnEvent(engineEvent)) { IsBackground = true, Name = "ZegoCallKit random callback" };
        thread.Start();
        thread.Join();
    }

    // A sink must not throw: the exception ends the process on the thread pool, or propagates to the caller who advances the simulated time.
    private static void Fail(Exception fault) => ExceptionDispatchInfo.Throw(fault);

    private void RunWhileOpen(SerialLoop<Action> loop, Action action)
    {
        lock (context.Gate)
        {
            if (ReferenceEquals(loop, _loop))
            {
                action();
            }
        }
    }

    private void RunGuarded(Action action)
    {
        lock (context.Gate)
        {
            action();
        }
    }
}
