using System.Reactive.Concurrency;

namespace ZegoCallKit.Tests.Calls.Signaling;

/// <summary>A scheduler of a user interface that a handler can block: work that is scheduled in the meantime waits until it is released.</summary>
internal sealed class BlockableScheduler(IScheduler inner) : IScheduler
{
    private readonly Queue<Action> _waiting = new();
    private bool _isBlocked;

    public DateTimeOffset Now => inner.Now;

    public void Block() => _isBlocked = true;

    public void Release()
    {
        _isBlocked = false;
        while (_waiting.TryDequeue(out var work))
        {
            inner.Schedule(work);
        }
    }

    public IDisposable Schedule<TState>(TState state, Func<IScheduler, TState, IDisposable> action) => inner.Schedule(() => Run(() => action(this, state)));

    public IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action) => inner.Schedule(dueTime, () => Run(() => action(this, state)));

    public IDisposable Schedule<TState>(TState state, DateTimeOffset dueTime, Func<IScheduler, TState, IDisposable> action) => inner.Schedule(dueTime, () => Run(() => action(this, state)));

    private void Run(Action work)
    {
        if (_isBlocked)
        {
            _waiting.Enqueue(work);
        }
        else
        {
            work();
        }
    }
}
