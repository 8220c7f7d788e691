using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Runs an action on the engine's loop once after a delay, unless it is disarmed first. All members require the engine's gate.</summary>
internal sealed class LoopTimer(TimeProvider time, EngineEvents events, Action action)
{
    private ITimer? _timer;

    public bool IsArmed => _timer is not null;

    /// <summary>Arms the timer and replaces an earlier delay.</summary>
    public void Arm(TimeSpan delay)
    {
        Disarm();
        ITimer? timer = null;
        timer = time.CreateOwnTimer(
            _ => events.Post(() =>
            {
                // The timer may have been disarmed after it fired.
                if (ReferenceEquals(timer, _timer))
                {
                    Disarm();
                    action();
                }
            }),
            null,
            delay,
            Timeout.InfiniteTimeSpan);
        _timer = timer;
    }

    public void Disarm()
    {
        _timer?.Dispose();
        _timer = null;
    }
}
