using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace ZegoCallKit.InMemory.Time;

/// <summary>Provides simulated time as an Rx scheduler.</summary>
internal sealed class SimulatedScheduler(SimulatedTime time, WorkQueue work) : IScheduler
{
    public DateTimeOffset Now => time.GetUtcNow();

    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var result = new SingleAssignmentDisposable();
        work.Post(new WorkItem(_ => Invoke(result, state, action), null));
        return result;
    }

    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (dueTime <= TimeSpan.Zero)
        {
            return Schedule(state, action);
        }

        var result = new SingleAssignmentDisposable();
        var timer = time.CreateTimer(_ => Invoke(result, state, action), null, dueTime, Timeout.InfiniteTimeSpan);
        return new CompositeDisposable(timer, result);
    }

    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, dueTime - Now, action);

    private void Invoke<TState>(SingleAssignmentDisposable result, TState state, Func<IScheduler, TState, IDisposable> action)
    {
        if (!result.IsDisposed)
        {
            result.Disposable = action(this, state);
        }
    }
}
