namespace ZegoCallKit.InMemory.Engine;

/// <summary>Runs something on the engine's loop after a while, once, unless it is disarmed before. The engine's gate is held in every member.</summary>
internal sealed class LoopTimer(EngineCore core, Action action)
{
    private ITimer? _timer;

    public bool IsArmed => _timer is not null;

    /// <summary>Counts from now on; what was counted before is forgotten.</summary>
    public void Arm(TimeSpan delay)
    {
        Disarm();
        ITimer? timer = null;
        timer = core.Time.CreateTimer(
            _ => core.Events.Post(() =>
            {
                // It may have been disarmed after it had fired.
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
