namespace ZegoCallKit.Internal;

/// <summary>
/// Calls a function at exact times of a clock: each step number has its own due time after the start. After a late wake-up the pacer catches up, unless it is later than the
/// patience allows; no number is skipped or called twice, and two calls never overlap. After a stop and a restart it continues with the next number.
/// </summary>
internal sealed class Pacer
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Func<long, TimeSpan> _dueOf;
    private readonly Func<long, TimeSpan, bool> _step;
    private readonly TimeSpan? _patience;
    private ITimer? _timer;
    private bool _running;
    private bool _over;
    private bool _stepping;
    private TaskCompletionSource? _idle;
    private long _next;
    private TimeSpan _shift;

    /// <summary>Creates a pacer that is stopped.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="dueOf">Returns when a step number is due, relative to step 0.</param>
    /// <param name="step">Called with the step number and the offset that converts its due time to the clock's time, which starts at the clock's own origin and is the same for
    /// all users of
    /// the clock. Returning false ends the pacer permanently.</param>
    /// <param name="patience">The maximum delay of a step before the missed steps are skipped and the pace restarts;
    /// <see langword="null"/> catches up on every missed step.</param>
    public Pacer(TimeProvider time, Func<long, TimeSpan> dueOf, Func<long, TimeSpan, bool> step, TimeSpan? patience = null)
    {
        _time = time;
        _dueOf = dueOf;
        _step = step;
        _patience = patience;
    }

    private TimeSpan Now => _time.GetElapsedTime(0);

    public bool IsRunning
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    /// <summary>Starts or resumes the pacer. Does nothing while it runs and after it has ended.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_running || _over)
            {
                return;
            }

            _running = true;
            _shift = Now - _dueOf(_next);
            _timer ??= _time.CreateOwnTimer(static pacer => ((Pacer)pacer!).Run(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Stops the pacer before its next step. Never blocks; a running step may still continue.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _running = false;
        }
    }

    /// <summary>Ends the pacer permanently and waits for a running step.</summary>
    public async ValueTask EndAsync()
    {
        ITimer? timer;
        Task idle;
        lock (_gate)
        {
            _running = false;
            _over = true;
            timer = _timer;
            _timer = null;
            idle = _stepping ? (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
        }

        if (timer is not null)
        {
            await timer.DisposeAsync().ConfigureAwait(false);
        }

        await idle.ConfigureAwait(false);
    }

    private void Run()
    {
        lock (_gate)
        {
            // The pacer was stopped and restarted during a step: the thread that runs the step continues with the new start.
            if (_stepping)
            {
                return;
            }

            _stepping = true;
        }

        var completed = false;
        try
        {
            while (Claim(out var number, out var shift))
            {
                if (!_step(number, shift))
                {
                    lock (_gate)
                    {
                        _running = false;
                        _over = true;
                    }
                }
            }

            completed = true;
        }
        finally
        {
            if (!completed)
            {
                Fail();
            }
        }
    }

    // A step threw an exception to the caller of the timer: release anyone who waits for the step, and take no further step.
    private void Fail()
    {
        lock (_gate)
        {
            _running = false;
            _over = true;
            EndRound();
        }
    }

    private void EndRound()
    {
        _stepping = false;
        _idle?.SetResult();
        _idle = null;
    }

    /// <summary>Claims the next step that is due; otherwise arms the timer and ends this round.</summary>
    private bool Claim(out long number, out TimeSpan shift)
    {
        lock (_gate)
        {
            number = _next;
            shift = _shift;
            if (_running)
            {
                // In this order the longest of all times does not overflow.
                var wait = _dueOf(_next) - (Now - _shift);
                if (wait <= TimeSpan.Zero)
                {
                    if (-wait > _patience)
                    {
                        _shift -= wait;
                        shift = _shift;
                    }

                    _next++;
                    return true;
                }

                _timer?.Change(TimerWait.For(_time, wait), Timeout.InfiniteTimeSpan);
            }

            EndRound();
            return false;
        }
    }
}
