using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;

namespace ZegoCallKit.Internal.Operations;

/// <summary>
/// Represents an operation that a caller awaits. It ends exactly once: completed or failed by the state loop, timed out, or canceled; the last two undo what had begun.
/// Its transitions happen in the state loop; continuations never run there.
/// </summary>
internal class Pending<T> : IPending
{
    private readonly ClientCore _core;
    private readonly CancellationToken _cancellationToken;
    private readonly OperationWatch _watch;
    private PendingTask<T> _task;
    private TimeSpan _timeout;
    private CancellationTokenRegistration _registration;
    private ITimer? _timer;
    private volatile bool _isOver;

    public Pending(ClientCore core, Operation operation, TimeSpan timeout, CancellationToken cancellationToken, Func<Task>? rollback = null)
        : this(core, operation, timeout, isArmed: true, cancellationToken, rollback)
    {
    }

    /// <summary>Creates an operation whose timeout and cancellation begin with <see cref="ArmUnlessOver"/>, because it is probably over before.</summary>
    protected Pending(ClientCore core, Operation operation, TimeSpan timeout, bool isArmed, CancellationToken cancellationToken, Func<Task>? rollback = null)
    {
        _core = core;
        _task = new(core.Options.WorkScheduler);
        _timeout = timeout;
        _cancellationToken = cancellationToken;
        Operation = operation;
        _watch = OperationWatch.Begin(core, operation);
        Rollback = rollback;
        if (isArmed)
        {
            Arm();
        }
    }

    public Operation Operation { get; }

    /// <summary>Gets the W3C trace context of the operation; <see langword="null"/> if it is not traced.</summary>
    public string? TraceParent => _watch.TraceParent;

    public Task<T> Task => _task.Task;

    /// <summary>Gets whether the outcome is decided. Can be read from any thread.</summary>
    public bool IsOver => _isOver;

    /// <summary>Gets or sets what undoes the operation; set as soon as there is something to undo. The caller sees the end when the returned task has completed.</summary>
    public Func<Task>? Rollback { get; set; }

    /// <summary>Gets or sets what creates the exception of a timeout, if that means more than a missing answer of the engine; called in the state loop.</summary>
    public Func<TimeSpan, ZegoTimeoutException>? TimedOut { get; set; }

    /// <summary>Starts the timeout now, unless it has already started; used for operations that had to wait for their turn first. Called in the state loop.</summary>
    public void Expect(TimeSpan timeout)
    {
        if (_timeout == Timeout.InfiniteTimeSpan && !_isOver)
        {
            _timeout = timeout;
            _timer!.Change(timeout, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Stops the timeout while the operation waits for its turn again, until <see cref="Expect"/>. Called in the state loop.</summary>
    public void StopTimeout()
    {
        if (!_isOver)
        {
            _timeout = Timeout.InfiniteTimeSpan;
            _timer!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Complete(T result)
    {
        if (TryEnd(failure: null))
        {
            _task.SetResult(result);
        }
    }

    public void Fail(Exception exception) => FailAfter(System.Threading.Tasks.Task.CompletedTask, exception);

    /// <summary>Fails the operation now, and completes the caller's task when the objects that the caller handed over are no longer used.</summary>
    public void FailAfter(Task released, Exception exception)
    {
        if (TryEnd(exception))
        {
            Settle(released, () => _task.SetException(exception));
        }
    }

    /// <summary>Starts the timeout and the cancellation, unless the operation is over.</summary>
    public void ArmUnlessOver()
    {
        if (!_isOver)
        {
            Arm();
        }
    }

    private void Arm()
    {
        _timer = _core.Time.CreateOwnTimer(static state => ((Pending<T>)state!).OnTimer(), this, _timeout, Timeout.InfiniteTimeSpan);
        _registration = _cancellationToken.UnsafeRegister(static state => ((Pending<T>)state!).OnCancelled(), this);

        // The operation may have ended on another thread, which did not see them yet.
        Interlocked.MemoryBarrier();
        if (_isOver)
        {
            Release();
        }
    }

    private void OnTimer() => _core.Post(() =>
    {
        if (_timeout == Timeout.InfiniteTimeSpan)
        {
            // It began to wait again after the timer had fired.
            return;
        }

        var failure = TimedOut?.Invoke(_timeout) ?? Operation.TimedOut(_timeout);
        Abandon(failure, () => _task.SetException(failure));
    });

    private void OnCancelled() => _core.Post(() => Abandon(new OperationCanceledException(_cancellationToken), () => _task.SetCanceled(_cancellationToken)));

    private void Abandon(Exception failure, Action tell)
    {
        // Ended first: undoing may fail this operation as well, and the first end counts. Nothing else runs in between.
        if (TryEnd(failure))
        {
            Settle(Rollback?.Invoke() ?? System.Threading.Tasks.Task.CompletedTask, tell);
        }
    }

    private static void Settle(Task released, Action tell)
    {
        if (released.IsCompleted)
        {
            tell();
        }
        else
        {
            _ = SettleLaterAsync(released, tell);
        }
    }

    private static async Task SettleLaterAsync(Task released, Action tell)
    {
        await released.ConfigureAwait(false);
        tell();
    }

    private bool TryEnd(Exception? failure)
    {
        if (_isOver)
        {
            return false;
        }

        _isOver = true;
        _watch.End(_core, Operation, failure);
        Interlocked.MemoryBarrier();
        Release();
        return true;
    }

    private void Release()
    {
        // Either may still be unset if the operation ended while it was being created; both are used once.
        _timer?.Dispose();
        _registration.Unregister();
    }
}
