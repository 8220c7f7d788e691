namespace ZegoCallKit.Tests.Calls;

/// <summary>The clock of a device that sleeps: meanwhile, the time of day advances, and elapsed time does not.</summary>
internal sealed class SleepyTime(TimeProvider inner, TimeSpan behind) : TimeProvider
{
    private TimeSpan _behind = behind;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + _behind;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);

    public void WakeUp() => _behind = TimeSpan.Zero;
}
