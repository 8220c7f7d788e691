namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Provides the time of the recording, however fast it is replayed, so that the kit's timestamps are the recorded ones. Timers are those of another clock.</summary>
internal sealed class ReplayClock(DateTimeOffset startedAt, Func<TimeSpan> now, TimeProvider timers) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => timers.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => startedAt + now();

    public override long GetTimestamp() => now().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => timers.CreateTimer(callback, state, dueTime, period);
}
