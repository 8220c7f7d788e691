namespace ZegoCallKit.Internal;

/// <summary>Creates the kit's own timers.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>
    /// Creates a timer that runs without the caller's execution context. A timer keeps the context of the code that creates it for as long as it lives: a client that is
    /// created by a web request would hold everything that the request's async-locals hold.
    /// </summary>
    public static ITimer CreateOwnTimer(this TimeProvider time, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return time.CreateTimer(callback, state, dueTime, period);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(callback, state, dueTime, period);
        }
    }
}
