using System.Reactive.Concurrency;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Runs everything immediately on the calling thread, so that all allocations are made on one thread.</summary>
internal sealed class InlineScheduler : IScheduler
{
    public DateTimeOffset Now => DateTimeOffset.UnixEpoch;

    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action) => action(this, state);

    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action) => throw new NotSupportedException();

    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) => throw new NotSupportedException();
}
