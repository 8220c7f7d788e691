namespace ZegoCallKit.TestKit.Clocks;

/// <summary>Represents the clock of a machine that sleeps: time passes without any timer firing, as on Windows.</summary>
public sealed class SleepyTime(TimeProvider inner) : TimeProvider
{
    private long _slept;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <summary>Sleeps; the clock shows the elapsed time afterwards.</summary>
    public void Sleep(TimeSpan duration) => Interlocked.Add(ref _slept, duration.Ticks);

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _slept));

    public override long GetTimestamp() => inner.GetTimestamp() + (long)(TimeSpan.FromTicks(Interlocked.Read(ref _slept)).TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
}
