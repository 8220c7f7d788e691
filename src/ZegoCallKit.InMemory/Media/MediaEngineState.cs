using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>
/// Tracks whether the media engine runs, as reported by <see cref="EngineStateUpdated"/>. Custom media can be switched only while it does not run.
/// All members but <see cref="IsRunning"/> require the engine's gate.
/// </summary>
internal sealed class MediaEngineState
{
    // The real engine takes 7 to 506 ms after the last preview to report its end, and refuses switches until then.
    private static readonly TimeSpan StopDelay = TimeSpan.FromMilliseconds(100);

    private readonly EngineEvents _events;
    private readonly LoopTimer _stop;
    private volatile bool _isRunning;
    private bool _isHeld;
    private bool _hasReported;

    public MediaEngineState(TimeProvider time, EngineEvents events)
    {
        _events = events;
        _stop = new LoopTimer(time, events, Stop);
    }

    /// <summary>Gets whether it was started and has not reported its end yet. Can be read from any thread.</summary>
    public bool IsRunning
    {
        get => _isRunning;
        private set => _isRunning = value;
    }

    /// <summary>Runs a switch, which is refused between the reports of start and end.</summary>
    public EngineResult Switch(Action change)
    {
        if (_hasReported)
        {
            return new((int)ZegoErrorCode.CustomVideoEnableCustomIoFailed);
        }

        change();
        return EngineResult.Accepted;
    }

    /// <summary>Keeps the media engine running until the last room is left or the engine is destroyed; on the real engine, observing audio, recording and loading a media player have this effect.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>Ends the effect of <see cref="Hold"/>.</summary>
    public void Release() => _isHeld = false;

    /// <summary>Starts the media engine when it is needed, and stops it some time after it is no longer needed.</summary>
    public void Update(bool needed)
    {
        if (needed || _isHeld)
        {
            _stop.Disarm();
            if (!IsRunning)
            {
                IsRunning = true;
                _events.Post(OnStarted);
            }
        }
        else if (IsRunning && !_stop.IsArmed)
        {
            _stop.Arm(StopDelay);
        }
    }

    /// <summary>Resets the state when the engine is destroyed: nothing is reported afterwards.</summary>
    public void Reset()
    {
        _stop.Disarm();
        _isHeld = false;
        _hasReported = false;
        IsRunning = false;
    }

    private void OnStarted()
    {
        _hasReported = true;
        _events.Raise(new EngineStateUpdated(true));
    }

    private void Stop()
    {
        _hasReported = false;
        IsRunning = false;
        _events.Raise(new EngineStateUpdated(false));
    }
}
