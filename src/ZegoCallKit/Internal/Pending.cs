namespace ZegoCallKit.Internal;

/// <summary>
/// An operation that somebody awaits. It ends exactly once: completed or failed by the state loop, timed out, or cancelled; the last two take back what had begun.
/// Its transitions happen in the state loop; continuations never run there.
/// </summary>
internal sealed class Pending<T> : IPending
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ClientCore _core;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _registration;
    private readonly ITimer? _timer;

    public Pending(ClientCore core, Operation operation, TimeSpan timeout, CancellationToken cancellationToken)
    {
        _core = core;
        _timeout = timeout;
        _cancellationToken = cancellationToken;
        Operation = operation;
        _timer = core.Time.CreateTimer(static state => ((Pending<T>)state!).OnTimer(), this, timeout, Timeout.InfiniteTimeSpan);
        _registration = cancellationToken.UnsafeRegister(static state => ((Pending<T>)state!).OnCancelled(), this);
    }

    public Operation Operation { get; }

    public Task<T> Task => _source.Task;

    public bool IsOver => _source.Task.IsCompleted;

    /// <summary>Takes back what had begun; set by the operation as soon as there is something to take back.</summary>
    public Action? Rollback { get; set; }

    public void Complete(T result)
    {
        if (_source.TrySetResult(result))
        {
            Release();
        }
    }

    public void Fail(Exception exception)
    {
        if (_source.TrySetException(exception))
        {
            Release();
        }
    }

    private void OnTimer() => _core.Post(() => Abandon(cancelled: false));

    private void OnCancelled() => _core.Post(() => Abandon(cancelled: true));

    private void Abandon(bool cancelled)
    {
        if (IsOver)
        {
            return;
        }

        // Over first: what is taken back may fail this operation as well, and the first end stays. Nothing else runs in between.
        if (cancelled)
        {
            _source.TrySetCanceled(_cancellationToken);
        }
        else
        {
            _source.TrySetException(Operation.TimedOut(_timeout));
        }

        Release();
        Rollback?.Invoke();
    }

    private void Release()
    {
        // Either may still be unset when the operation was given up while it was being made; both are one-shot.
        _timer?.Dispose();
        _registration.Unregister();
    }
}
