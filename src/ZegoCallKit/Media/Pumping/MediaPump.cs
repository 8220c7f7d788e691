using ZegoCallKit.Engine;

namespace ZegoCallKit.Media.Pumping;

/// <summary>
/// Drives a source into the engine at the pace of the clock. A late wake-up catches up: blocks are neither dropped nor sent twice, and two
/// are never sent at once. Stopping and starting again goes on where the source is.
/// </summary>
internal sealed class MediaPump : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly IPumpStep _step;
    private readonly TimeProvider _time;
    private readonly Action<Exception?> _ended;
    private readonly long _epoch;
    private ITimer? _timer;
    private bool _running;
    private bool _over;
    private bool _sending;
    private TaskCompletionSource? _idle;
    private long _next;
    private TimeSpan _shift;
    private long _sent;
    private long _refused;

    private MediaPump(IPumpStep step, TimeProvider time, Action<Exception?> ended)
    {
        _step = step;
        _time = time;
        _ended = ended;
        _epoch = time.GetTimestamp();
    }

    /// <summary>Whether blocks are being sent.</summary>
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

    /// <summary>Blocks handed to the engine, refused ones included.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Blocks that the engine refused; they are lost, as a device's would be.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>A pump for sound.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="frames">Where it goes.</param>
    /// <param name="channel">To which channel.</param>
    /// <param name="time">Paces it.</param>
    /// <param name="ended">Called once, on the pump's thread, when the source ends (<see langword="null"/>) or fails (the fault); not when the pump is stopped.</param>
    public static MediaPump ForAudio(IAudioSource source, IFrameCommands frames, PublishChannel channel, TimeProvider time, Action<Exception?> ended) =>
        new(new AudioPumpStep(source, frames, channel), time, ended);

    /// <summary>A pump for pictures; the parameters are those of <see cref="ForAudio"/>.</summary>
    public static MediaPump ForVideo(IVideoSource source, IFrameCommands frames, PublishChannel channel, TimeProvider time, Action<Exception?> ended) =>
        new(new VideoPumpStep(source, frames, channel), time, ended);

    /// <summary>Begins or goes on; does nothing while running, after the end of the source and after disposal.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_running || _over)
            {
                return;
            }

            _running = true;
            _shift = _time.GetElapsedTime(_epoch) - _step.DueOf(_next);
            _timer ??= _time.CreateTimer(static pump => ((MediaPump)pump!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Sends no further block; returns at once, a block on its way may still arrive. Never blocks.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _running = false;
        }
    }

    /// <summary>Stops for good and waits for a block on its way: afterwards the source is not read any more.</summary>
    public async ValueTask DisposeAsync()
    {
        ITimer? timer;
        Task idle;
        lock (_gate)
        {
            _running = false;
            _over = true;
            timer = _timer;
            _timer = null;
            idle = _sending ? (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
        }

        if (timer is not null)
        {
            await timer.DisposeAsync().ConfigureAwait(false);
        }

        await idle.ConfigureAwait(false);
    }

    private void Pump()
    {
        lock (_gate)
        {
            // Stopped and started again while a block is on its way: its sender goes on with the new run.
            if (_sending)
            {
                return;
            }

            _sending = true;
        }

        while (Claim(out var block, out var shift))
        {
            try
            {
                if (_step.SendNext(block, shift, out var result))
                {
                    Interlocked.Increment(ref _sent);
                    Interlocked.Add(ref _refused, result.IsAccepted ? 0 : 1);
                    continue;
                }

                End(null);
            }
#pragma warning disable CA1031 // A source is the user's code: whatever it throws ends the pump and is reported.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                End(fault);
            }
        }
    }

    /// <summary>Takes the next block that is due; otherwise arms the timer and ends this round of sending.</summary>
    private bool Claim(out long block, out TimeSpan shift)
    {
        lock (_gate)
        {
            block = _next;
            shift = _shift;
            if (_running)
            {
                var wait = _shift + _step.DueOf(_next) - _time.GetElapsedTime(_epoch);
                if (wait <= TimeSpan.Zero)
                {
                    _next++;
                    return true;
                }

                _timer?.Change(Armed(wait), Timeout.InfiniteTimeSpan);
            }

            _sending = false;
            _idle?.SetResult();
            _idle = null;
            return false;
        }
    }

    // The system's timers cut to whole milliseconds: without rounding up they wake too early, again and again, for the last part of one.
    private TimeSpan Armed(TimeSpan wait) =>
        ReferenceEquals(_time, TimeProvider.System) ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : wait;

    private void End(Exception? fault)
    {
        lock (_gate)
        {
            if (_over || !_running)
            {
                // Stopped meanwhile: nobody waits for news of this run, and a later start meets the same end.
                return;
            }

            _running = false;
            _over = true;
        }

        _ended(fault);
    }
}
