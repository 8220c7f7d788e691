using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>
/// Delivers the results of commands that failed or ended immediately: one every 60 ms, in order, outside the engine's loop.
/// The real engine raises them on a timer thread that outlives
/// the engine, and a slow observer delays the results after it.
/// </summary>
internal sealed class DelayedResults(EngineContext context, EngineEvents events)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(60);

    private readonly Lock _gate = new();
    private readonly Queue<(IEngineEventSink Sink, EngineEvent Event)> _queue = new();
    private ITimer? _timer;

    /// <summary>Queues the result of a command whose kind the user's fault plan may lose, delay or repeat.</summary>
    public void Enqueue(EngineEvent engineEvent, CommandKind kind)
    {
        var fault = context.User?.Faults.Of(kind) ?? ResultFault.None;
        if (fault.IsLost)
        {
            return;
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            context.Time.CreateOwnTimer(static later => ((Action)later!)(), () => Enqueue(engineEvent), fault.Delay, Timeout.InfiniteTimeSpan);
            return;
        }

        Enqueue(engineEvent);
        if (fault.IsRepeated)
        {
            Enqueue(engineEvent);
        }
    }

    public void Enqueue(EngineEvent engineEvent)
    {
        if (events.Sink is not { } sink)
        {
            return;
        }

        if (context.User?.Faults.Callbacks == CallbackPlacement.InsideCall)
        {
            sink.OnEvent(engineEvent);
            return;
        }

        lock (_gate)
        {
            _queue.Enqueue((sink, engineEvent));
            if (_queue.Count == 1)
            {
                Arm();
            }
        }
    }

    private void Arm()
    {
        _timer ??= context.Time.CreateOwnTimer(static state => ((DelayedResults)state!).RaiseNext(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    private void RaiseNext()
    {
        (IEngineEventSink Sink, EngineEvent Event) next;
        lock (_gate)
        {
            next = _queue.Peek();
        }

        next.Sink.OnEvent(next.Event);

        lock (_gate)
        {
            _queue.Dequeue();
            if (_queue.Count > 0)
            {
                Arm();
            }
        }
    }
}
