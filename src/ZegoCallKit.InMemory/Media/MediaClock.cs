namespace ZegoCallKit.InMemory.Media;

/// <summary>The time of media, in ticks of 100 ns from the time provider's own beginning: the same for all engines of a cloud.</summary>
internal sealed class MediaClock(TimeProvider time)
{
    public TimeProvider Time { get; } = time;

    public long Now => Time.GetElapsedTime(0).Ticks;
}
