namespace ZegoCallKit.Internal;

/// <summary>
/// Represents an operation that a caller awaits. It ends exactly once: completed or failed by the state loop, timed out, or cancelled; the last two undo what had begun.
/// Its transitions happen in the state loop; continuations never run there.
/// </summary>
internal sealed class Pending<T> : IPending
{
    private readonly CompletionSource<T> _source;
    private readonly ClientCore _core;
    private TimeSpan _timeout;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _registration;
    private readonly OperationWatch _watch;
    private readonly ITimer? _timer;
    private volatile bool _isOver;

    public Pending(ClientCore core, Operation operation, TimeSpan timeout, CancellationToken cancellationToken)
    {
        _core = core;
        _source = new(core.Options.WorkScheduler);
        _timeout = timeout;
        _cancellationToken = cancellationToken;
        Operation = operation;
        _watch = OperationWatch.Begin(core, operation);
        _timer = core.Time.CreateOwnTimer(static state => ((Pending<T>)state!).OnTimer(), this, timeout, Timeout.InfiniteTimeSpan);
        _registration = cancellationToken.UnsafeRegister(static state => ((Pending<T>)state!).OnCancelled(), this);
    }

    public Operation Operation { get; }

    /// <summary>Gets the W3C trace context of the operation; <see langword="null"/> if it is not traced.</summary>
    public string? TraceParent => _watch.TraceParent;

    public Task<T> Task => _source.Task;

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

    public void Complete(T result)
    {
        if (TryEnd(failure: null))
        {
            _source.SetResult(result);
        }
    }

    public void Fail(Exception exception) => FailAfter(System.Threading.Tasks.Task.CompletedTask, exception);

    /// <summary>Fails the operation now, and completes the caller's task when the objects that the caller handed over are no longer used.</summary>
    public void FailAfter(Task released, Exception exception)
    {
        if (TryEnd(exception))
        {
            Settle(released, () => _source.SetException(exception));
        }
    }

    private void OnTimer() => _core.Post(() =>
    {
        var failure = TimedOut?.Invoke(_timeout) ?? Operation.TimedOut(_timeout);
        Abandon(failure, () => _source.SetException(failure));
    });

    private void OnCancelled() => _core.Post(() => Abandon(new OperationCanceledException(_cancellationToken), () => _source.SetCanceled(_cancellationToken)));

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
        _watch.End(failure);
        Release();
        return true;
    }

    private void Release()
    {
        // Either may still be unset if the operation was cancelled while it was being created; both are used once.
        _timer?.Dispose();
        _registration.Unregister();
    }
}
