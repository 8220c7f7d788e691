using System.Reactive.Concurrency;

namespace ZegoCallKit.Internal;

/// <summary>
/// Completes a task that other code awaits. Continuations never run inside the completing call: they run on the thread pool or, if a scheduler is specified, on
/// that scheduler, so that they do not leave a simulation.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="scheduler">The scheduler on which the task completes; the thread pool if <see langword="null"/>.</param>
internal sealed class CompletionSource<T>(IScheduler? scheduler)
{
    private readonly TaskCompletionSource<T> _source = new(scheduler is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None);

    /// <summary>Gets the task. With a scheduler, the task completes when the scheduler runs the completion.</summary>
    public Task<T> Task => _source.Task;

    /// <summary>Completes the task unless it is already completed.</summary>
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

    /// <summary>Fails the task unless it is already completed.</summary>
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

    /// <summary>Cancels the task unless it is already completed.</summary>
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
