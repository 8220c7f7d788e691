namespace ZegoCallKit.InMemory.Media;

/// <summary>The time of media, in ticks of 100 ns from the time provider's own beginning: the same for all engines of a cloud.</summary>
internal sealed class MediaClock(TimeProvider time)
{
    /// <summary>Devices and reports that come later than this, after a pause of the process or under too much load, leave out what was missed, as real devices do.</summary>
    public static readonly TimeSpan DevicePatience = TimeSpan.FromSeconds(1);

    public TimeProvider Time { get; } = time;

    public long Now => Time.GetElapsedTime(0).Ticks;
}
