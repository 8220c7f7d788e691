using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>
/// Whether the media engine runs, as <see cref="EngineStateUpdated"/> reports it. What is custom can be switched only while it does not. The engine's gate is held in every member.
/// </summary>
internal sealed class MediaEngineState
{
    // The real engine takes 7 to 506 ms to report its end after the last preview, and refuses to be switched until then.
    private static readonly TimeSpan StopDelay = TimeSpan.FromMilliseconds(100);

    private readonly EngineCore _core;
    private readonly LoopTimer _stop;
    private bool _isHeld;
    private bool _hasReported;

    public MediaEngineState(EngineCore core)
    {
        _core = core;
        _stop = new LoopTimer(core, Stop);
    }

    /// <summary>Whether it was started and has not reported its end yet.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Runs a switch that is refused between the reports of start and end.</summary>
    public EngineResult Switch(Action change)
    {
        if (_hasReported)
        {
            return new((int)ZegoErrorCode.CustomVideoEnableCustomIoFailed);
        }

        change();
        return EngineResult.Accepted;
    }

    /// <summary>Keeps it running until the engine is destroyed, whatever ends: observed sound and recordings do that on the real engine.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>Starts it when something needs it, and stops it a while after nothing does.</summary>
    public void Update(bool needed)
    {
        if (needed || _isHeld)
        {
            _stop.Disarm();
            if (!IsRunning)
            {
                IsRunning = true;
                _core.Events.Post(Started);
            }
        }
        else if (IsRunning && !_stop.IsArmed)
        {
            _stop.Arm(StopDelay);
        }
    }

    /// <summary>The engine is destroyed: nothing is reported any more.</summary>
    public void Reset()
    {
        _stop.Disarm();
        _isHeld = false;
        _hasReported = false;
        IsRunning = false;
    }

    private void Started()
    {
        _hasReported = true;
        _core.Events.Raise(new EngineStateUpdated(true));
    }

    private void Stop()
    {
        _hasReported = false;
        IsRunning = false;
        _core.Events.Raise(new EngineStateUpdated(false));
    }
}
