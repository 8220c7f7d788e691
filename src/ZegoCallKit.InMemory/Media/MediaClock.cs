namespace ZegoCallKit.InMemory.Media;

/// <summary>Provides media time, in ticks of 100 ns since the time provider's origin; it is the same for all engines of a cloud.</summary>
internal sealed class MediaClock(TimeProvider time)
{
    /// <summary>The maximum delay of devices and reports. After a longer delay, such as a pause of the process or heavy load, they skip what was missed, as real devices
    /// do.</summary>
    public static readonly TimeSpan DevicePatience = TimeSpan.FromSeconds(1);

    public TimeProvider Time { get; } = time;

    public long Now => Time.GetElapsedTime(0).Ticks;
}
