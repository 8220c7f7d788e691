namespace ZegoCallKit.Internal;

/// <summary>How long to arm a timer so that it does not fire before its time.</summary>
internal static class TimerWait
{
    /// <summary>The system's timers cut to whole milliseconds: without rounding up they wake too early, again and again, for the last part of one.</summary>
    public static TimeSpan For(TimeProvider time, TimeSpan wait) =>
        ReferenceEquals(time, TimeProvider.System) ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : wait;
}
