using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace ZegoCallKit.InMemory.Time;

/// <summary>Represents an action that a scheduler is to run once, and the means to cancel it, in one object.</summary>
internal sealed class ScheduledWork<TState>(IScheduler scheduler, TState state, Func<IScheduler, TState, IDisposable> action) : IDisposable
{
    /// <summary>Runs the work that is passed as the state of a work item or of a timer.</summary>
    public static readonly Action<object?> Run = static work => ((ScheduledWork<TState>)work!).Invoke();

    private SingleAssignmentDisposableValue _result;

    /// <summary>Cancels the action, or disposes what it returned.</summary>
    public void Dispose() => _result.Dispose();

    private void Invoke()
    {
        if (!_result.IsDisposed)
        {
            _result.Disposable = action(scheduler, state);
        }
    }
}
