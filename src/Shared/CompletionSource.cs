using System.Reactive.Concurrency;

namespace ZegoCallKit.Internal;

/// <summary>
/// Completes a task that other code awaits. Continuations never run inside the completing call: they run on the thread pool, where <paramref name="start"/> runs the completion or, if a scheduler is specified, on
/// that scheduler, so that they do not leave a simulation.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="scheduler">The scheduler on which the task completes; <see langword="null"/> on real threads.</param>
/// <param name="start">Runs the completion later on another thread, on real threads; the thread pool if <see langword="null"/>.</param>
internal sealed class CompletionSource<T>(IScheduler? scheduler, Action<IThreadPoolWorkItem>? start = null) : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource<T> _source = new(scheduler is null && start is null ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None);

    // The outcome, until it is run.
    private T? _result;
    private object? _failure;
    private int _isEnding;

    /// <summary>Gets the task. With a scheduler, or what starts the completion, the task completes when that runs it.</summary>
    public Task<T> Task => _source.Task;

    /// <summary>Completes the task unless it is already completed.</summary>
    public void SetResult(T result)
    {
        if (scheduler is not null)
        {
            Schedule(scheduler, (_source, result), static end => end._source.TrySetResult(end.result));
        }
        else if (start is null)
        {
            _source.TrySetResult(result);
        }
        else if (Interlocked.Exchange(ref _isEnding, 1) == 0)
        {
            _result = result;
            start(this);
        }
    }

    /// <summary>Fails the task unless it is already completed.</summary>
    public void SetException(Exception failure)
    {
        if (scheduler is not null)
        {
            Schedule(scheduler, (_source, failure), static end => end._source.TrySetException(end.failure));
        }
        else if (start is null)
        {
            _source.TrySetException(failure);
        }
        else
        {
            StartFailure(failure);
        }
    }

    /// <summary>Cancels the task unless it is already completed.</summary>
    public void SetCanceled(CancellationToken cancellationToken)
    {
        if (scheduler is not null)
        {
            Schedule(scheduler, (_source, cancellationToken), static end => end._source.TrySetCanceled(end.cancellationToken));
        }
        else if (start is null)
        {
            _source.TrySetCanceled(cancellationToken);
        }
        else
        {
            StartFailure(cancellationToken);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (_failure is null)
        {
            _source.TrySetResult(_result!);
        }
        else if (_failure is CancellationToken token)
        {
            _source.TrySetCanceled(token);
        }
        else
        {
            _source.TrySetException((Exception)_failure);
        }
    }

    private void StartFailure(object failure)
    {
        if (Interlocked.Exchange(ref _isEnding, 1) == 0)
        {
            _failure = failure;
            start!(this);
        }
    }

    private static void Schedule<TEnd>(IScheduler on, TEnd end, Action<TEnd> complete) => on.Schedule((end, complete), static (_, item) =>
    {
        item.complete(item.end);
        return System.Reactive.Disposables.Disposable.Empty;
    });
}
