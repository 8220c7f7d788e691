using System.Reactive.Concurrency;

namespace ZegoCallKit.Internal;

/// <summary>
/// Completes a task that others await. What follows never runs inside the call that completes it: it goes on in the thread pool or, where a scheduler is given, on
/// that one, so that nothing leaves a simulation.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="scheduler">Where the task completes; the thread pool when <see langword="null"/>.</param>
internal sealed class CompletionSource<T>(IScheduler? scheduler)
{
    private readonly TaskCompletionSource<T> _source = new(scheduler is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None);

    /// <summary>The task. With a scheduler it completes when that comes to it.</summary>
    public Task<T> Task => _source.Task;

    /// <summary>Completes it, unless it has been.</summary>
    public void SetResult(T result)
    {
        if (scheduler is null)
        {
            _source.TrySetResult(result);
        }
        else
        {
            Schedule(scheduler, (_source, result), static end => end._source.TrySetResult(end.result));
        }
    }

    /// <summary>Completes it with a failure, unless it has been.</summary>
    public void SetException(Exception failure)
    {
        if (scheduler is null)
        {
            _source.TrySetException(failure);
        }
        else
        {
            Schedule(scheduler, (_source, failure), static end => end._source.TrySetException(end.failure));
        }
    }

    /// <summary>Completes it as cancelled, unless it has been.</summary>
    public void SetCanceled(CancellationToken cancellationToken)
    {
        if (scheduler is null)
        {
            _source.TrySetCanceled(cancellationToken);
        }
        else
        {
            Schedule(scheduler, (_source, cancellationToken), static end => end._source.TrySetCanceled(end.cancellationToken));
        }
    }

    private static void Schedule<TEnd>(IScheduler on, TEnd end, Action<TEnd> complete) => on.Schedule((end, complete), static (_, item) =>
    {
        item.complete(item.end);
        return System.Reactive.Disposables.Disposable.Empty;
    });
}
