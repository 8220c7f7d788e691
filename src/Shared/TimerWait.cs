namespace ZegoCallKit.Internal;

/// <summary>Calculates how long to arm a timer so that it does not fire early, unless the time is further away than timers reach.</summary>
internal static class TimerWait
{
    /// <summary>The longest time that a timer is armed for. System timers refuse more than 49 days; a caller that wakes up and finds nothing due arms the timer again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Returns the time to arm a timer for: zero when the wait is over, <see cref="Longest"/> at most.</summary>
    /// <remarks>System timers truncate to milliseconds, so without rounding up they would fire early repeatedly during the last fraction.</remarks>
    public static TimeSpan For(TimeProvider time, TimeSpan wait)
    {
        if (wait <= TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        if (wait >= Longest)
        {
            return Longest;
        }

        return ReferenceEquals(time, TimeProvider.System) ? TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)) : wait;
    }
}
