using System.Reactive.Concurrency;

namespace ZegoCallKit.Tests.Internal;

/// <summary>Counts the work that is scheduled immediately on another scheduler.</summary>
internal sealed class CountingScheduler(IScheduler inner) : IScheduler
{
    public int Scheduled { get; private set; }

    public DateTimeOffset Now => inner.Now;

    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action)
    {
        Scheduled++;
        return inner.Schedule(state, action);
    }

    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action) => inner.Schedule(state, dueTime, action);

    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) => inner.Schedule(state, dueTime, action);
}
