using System.Reactive.Concurrency;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Lifetimes;

/// <summary>Represents the task of an operation, or of the end of something. On real threads it is made only when it is asked for: what nobody awaits, or is over by then, needs none that waits.</summary>
/// <param name="scheduler">The scheduler of a simulation, on which the task completes; <see langword="null"/> on real threads.</param>
internal struct PendingTask<T>(IScheduler? scheduler)
{
    private CompletionSource<T>? _source = scheduler is null ? null : new(scheduler);
    private T? _result;
    private object? _failure;
    private bool _isSettled;

    /// <summary>Gets the task. Can be read from any thread.</summary>
    public Task<T> Task
    {
        get
        {
            if (Volatile.Read(ref _source) is { } made)
            {
                return made.Task;
            }

            if (Volatile.Read(ref _isSettled) && _failure is null)
            {
                return System.Threading.Tasks.Task.FromResult(_result!);
            }

            // What has failed already completes at once.
            var source = new CompletionSource<T>(scheduler: null, Volatile.Read(ref _isSettled) ? null : CompletionTurns.Start);
            source = Interlocked.CompareExchange(ref _source, source, null) ?? source;

            // The thread that settled it meanwhile may not have seen the source.
            if (Volatile.Read(ref _isSettled))
            {
                Settle(source);
            }

            return source.Task;
        }
    }

    /// <summary>Completes the task. This and the other outcomes are set by the state loop, one of them and once.</summary>
    public void SetResult(T result)
    {
        _result = result;
        Settle();
    }

    public void SetException(Exception failure)
    {
        _failure = failure;
        Settle();
    }

    public void SetCanceled(CancellationToken cancellationToken)
    {
        _failure = cancellationToken;
        Settle();
    }

    private void Settle()
    {
        Volatile.Write(ref _isSettled, true);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _source) is { } source)
        {
            Settle(source);
        }
    }

    private readonly void Settle(CompletionSource<T> source)
    {
        if (_failure is null)
        {
            source.SetResult(_result!);
        }
        else if (_failure is CancellationToken token)
        {
            source.SetCanceled(token);
        }
        else
        {
            source.SetException((Exception)_failure);
        }
    }
}
