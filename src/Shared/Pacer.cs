namespace ZegoCallKit.Internal;

/// <summary>
/// Calls something at exact moments of a clock: number n is due at its own time after the start. A late wake-up catches up, no number is left out or called
/// twice, and two calls never run at once. Stopping and starting again goes on with the next number.
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

    /// <summary>Creates a pacer that stands still.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="dueOf">When a number is due, counted from number 0.</param>
    /// <param name="step">Called with the number and with what to add to its due time to stand on the clock, counted from the clock's own beginning and so the same for all who use it; false ends the pacer for good.</param>
    /// <param name="patience">How late a number may be before what was missed is skipped and the pace begins anew; <see langword="null"/> catches up whatever was missed.</param>
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

    /// <summary>Begins or goes on; does nothing while running and after the end.</summary>
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
            _timer ??= _time.CreateTimer(static pacer => ((Pacer)pacer!).Run(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Begins no further step; returns at once, a step on its way may still run. Never blocks.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _running = false;
        }
    }

    /// <summary>Ends for good and waits for a step on its way.</summary>
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
            // Stopped and started again while a step is on its way: whoever runs it goes on with the new start.
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

    // A step has thrown, to whoever runs timers: nobody must wait for it, and there is no next.
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

    /// <summary>Takes the next number that is due; otherwise arms the timer and ends this round.</summary>
    private bool Claim(out long number, out TimeSpan shift)
    {
        lock (_gate)
        {
            number = _next;
            shift = _shift;
            if (_running)
            {
                var wait = _shift + _dueOf(_next) - Now;
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
