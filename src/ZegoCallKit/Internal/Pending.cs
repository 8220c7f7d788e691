namespace ZegoCallKit.Internal;

/// <summary>
/// An operation that somebody awaits. It ends exactly once: completed or failed by the state loop, timed out, or cancelled; the last two take back what had begun.
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
        _timer = core.Time.CreateTimer(static state => ((Pending<T>)state!).OnTimer(), this, timeout, Timeout.InfiniteTimeSpan);
        _registration = cancellationToken.UnsafeRegister(static state => ((Pending<T>)state!).OnCancelled(), this);
    }

    public Operation Operation { get; }

    public Task<T> Task => _source.Task;

    /// <summary>Whether its outcome is decided. May be asked from any thread.</summary>
    public bool IsOver => _isOver;

    /// <summary>Takes back what had begun; set by the operation as soon as there is something to take back. The caller hears of the end when the returned task has completed.</summary>
    public Func<Task>? Rollback { get; set; }

    /// <summary>What a timeout means, where it is more than that the engine did not answer; asked in the state loop.</summary>
    public Func<TimeSpan, ZegoTimeoutException>? TimedOut { get; set; }

    /// <summary>Counts the timeout from now on, unless it counts already: for what had to wait for its turn first. Called in the state loop.</summary>
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

    /// <summary>Fails it now, and tells the caller when what he handed over is used no more.</summary>
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
        // Over first: what is taken back may fail this operation as well, and the first end stays. Nothing else runs in between.
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
        // Either may still be unset when the operation was given up while it was being made; both are one-shot.
        _timer?.Dispose();
        _registration.Unregister();
    }
}
