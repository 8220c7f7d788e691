namespace ZegoCallKit.TestKit.Clocks;

/// <summary>A clock that knows how many of its timers are still to fire: what a client that is gone has left pending.</summary>
public sealed class AuditedTime(TimeProvider inner) : TimeProvider
{
    private int _armed;

    /// <summary>Timers still to fire.</summary>
    public int Armed => Volatile.Read(ref _armed);

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new AuditedTimer(inner, callback, state, dueTime, period, armed => Interlocked.Add(ref _armed, armed ? 1 : -1));
    }
}
