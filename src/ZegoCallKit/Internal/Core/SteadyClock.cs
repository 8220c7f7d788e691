namespace ZegoCallKit.Internal.Core;

/// <summary>Provides the time of day at the start plus the time elapsed since, which never jumps.</summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _started = time.GetTimestamp();

    public DateTimeOffset Now => _startedAt + time.GetElapsedTime(_started);
}
