using System.Reactive.Concurrency;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Runs loops on a worker thread.</summary>
internal sealed class WorkerScheduler(WorkerThread worker, TimeProvider time) : IScheduler
{
    public DateTimeOffset Now => time.GetUtcNow();

    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action)
    {
        worker.Post(() => action(this, state));
        return System.Reactive.Disposables.Disposable.Empty;
    }

    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action) =>
        time.CreateTimer(_ => Schedule(state, action), null, dueTime < TimeSpan.Zero ? TimeSpan.Zero : dueTime, Timeout.InfiniteTimeSpan);

    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) =>
        Schedule(state, dueTime - Now, action);
}
