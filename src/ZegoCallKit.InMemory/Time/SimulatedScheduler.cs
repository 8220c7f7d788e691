using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace ZegoCallKit.InMemory.Time;

/// <summary>Provides simulated time as an Rx scheduler.</summary>
internal sealed class SimulatedScheduler(SimulatedTime time, WorkQueue work) : IScheduler, IServiceProvider
{
    private readonly Action<IThreadPoolWorkItem> _run = item => work.Post(new WorkItem(static item => ((IThreadPoolWorkItem)item!).Execute(), item));

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Offers to run work items without an object for each, because every audio frame is one.</summary>
    public object? GetService(Type serviceType) => serviceType == typeof(Action<IThreadPoolWorkItem>) ? _run : null;

    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var scheduled = new ScheduledWork<TState>(this, state, action);
        work.Post(new WorkItem(ScheduledWork<TState>.Run, scheduled));
        return scheduled;
    }

    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (dueTime <= TimeSpan.Zero)
        {
            return Schedule(state, action);
        }

        var scheduled = new ScheduledWork<TState>(this, state, action);
        var timer = time.CreateTimer(static work => ScheduledWork<TState>.Run(work), scheduled, dueTime, Timeout.InfiniteTimeSpan);
        return new CompositeDisposable(timer, scheduled);
    }

    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, dueTime - Now, action);
}
