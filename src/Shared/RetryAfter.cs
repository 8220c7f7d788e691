namespace ZegoCallKit;

/// <summary>Reads how long an HTTP answer asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>Returns the wait, which is negative if the time has passed; <see langword="null"/> if the answer asks for none.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow(),
        _ => null,
    };
}
