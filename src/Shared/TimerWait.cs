namespace ZegoCallKit.Internal;

/// <summary>Calculates how long to arm a timer so that it does not fire early.</summary>
internal static class TimerWait
{
    /// <summary>Rounds a wait up to whole milliseconds. System timers truncate to milliseconds, so without rounding they would fire early repeatedly during the last
    /// fraction.</summary>
    public static TimeSpan For(TimeProvider time, TimeSpan wait) =>
        ReferenceEquals(time, TimeProvider.System) ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : wait;
}
