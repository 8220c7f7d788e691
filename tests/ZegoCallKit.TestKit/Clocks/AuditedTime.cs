namespace ZegoCallKit.TestKit.Clocks;

/// <summary>Represents a clock that counts its armed timers, to detect what a disposed client has left pending.</summary>
public sealed class AuditedTime(TimeProvider inner) : TimeProvider
{
    private int _armed;

    /// <summary>Gets the number of timers that have not fired yet.</summary>
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
