using System.Reactive.Concurrency;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents the loop of a client that alone writes state: it handles events of the engine and other work, one at a time and in order.</summary>
internal sealed class StateLoop
{
    private readonly SerialLoop<StateItem> _loop;
    private readonly EngineEvents _events;
    private readonly ContextCallback _handleHere;
    private readonly bool _isSimulated;

    /// <summary>Creates a loop.</summary>
    /// <param name="events">Hears of the events.</param>
    /// <param name="onFault">Called with what an item throws.</param>
    /// <param name="scheduler">The scheduler of a simulation, where everything then runs; <see langword="null"/> on real threads.</param>
    public StateLoop(EngineEvents events, Action<Exception> onFault, IScheduler? scheduler)
    {
        _events = events;
        _isSimulated = scheduler is not null;
        _handleHere = work => HandleHere((IStateWork)work!);
        _loop = new SerialLoop<StateItem>(Step, onFault, scheduler, StateLoopRunner.Of);
    }

    /// <summary>Handles an event later.</summary>
    public void Post(EngineEvent engineEvent, long epoch) => _loop.Post(new StateItem(engineEvent, epoch, null));

    /// <summary>Runs work later.</summary>
    public void Post(Action work) => _loop.Post(new StateItem(null, 0, work));

    /// <summary>
    /// Runs work on the caller's thread if the loop has nothing to do and the thread is not the engine's, otherwise later. The work must be quick. It sees nothing of what is ambient for the
    /// caller, so that the timers and tasks that it creates do not keep it.
    /// </summary>
    public void Run(IStateWork work)
    {
        if (_isSimulated || EngineThread.IsCurrent)
        {
            Post(work);
        }
        else
        {
            Ambient.RunWithout(_handleHere, work);
        }
    }

    /// <summary>Continues after a command, on the thread that called the engine if possible. The events that were raised during the command come first.</summary>
    public void Continue(IEngineCall call)
    {
        if (_isSimulated)
        {
            Post(call);
        }
        else if (!_loop.IsCurrent)
        {
            HandleHere(call);
        }
        else if (_loop.IsEmpty)
        {
            call.Run();
        }
        else
        {
            Post(call);
        }
    }

    private void Post(IStateWork work) => _loop.Post(new StateItem(null, 0, work));

    // Observers are called elsewhere, unless this thread calls them anyway: it is the caller's, or the one that calls the engine.
    private void HandleHere(IStateWork work)
    {
        if (TurnRun.IsCollecting)
        {
            _loop.TryHandle(new StateItem(null, 0, work));
            return;
        }

        var run = TurnRun.Begin();
        try
        {
            _loop.TryHandle(new StateItem(null, 0, work));
        }
        finally
        {
            run.EndElsewhere();
        }
    }

    private void Step(StateItem item)
    {
        if (item.Event is { } engineEvent)
        {
            _events.Raise(engineEvent, item.Epoch);
        }
        else if (item.Work is Action action)
        {
            action();
        }
        else
        {
            ((IStateWork)item.Work!).Run();
        }
    }
}
