namespace ZegoCallKit.Playing;

/// <summary>
/// What happens when an automatic play fails: it is tried again after a delay that doubles with each failure and varies a little from stream to
/// stream, so that many do not return at the same moment. Failures that cannot heal, such as a refusal by the server (1004025), are not retried.
/// </summary>
public sealed record PlayRetryOptions
{
    /// <summary>The delay after the first failure: 1 ms to 1 h; 1 second by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan FirstDelay
    {
        get;
        init => field = Checked(value, nameof(FirstDelay));
    } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay: 1 ms to 1 h; 30 seconds by default. A play that held this long makes the earlier failures forgotten.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan LongestDelay
    {
        get;
        init => field = Checked(value, nameof(LongestDelay));
    } = TimeSpan.FromSeconds(30);

    /// <summary>The most attempts in a row for one appearance of a stream in the room, 1 to 1,000; 8 by default. Then it is given up until it is asked for, or comes anew.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int MaxAttempts
    {
        get;
        init
        {
            Guard.Range(value, 1, 1_000, "The most attempts", nameof(MaxAttempts));
            field = value;
        }
    } = 8;

    private static TimeSpan Checked(TimeSpan value, string parameter) =>
        value >= TimeSpan.FromMilliseconds(1) && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, "A delay must be 1 millisecond to 1 hour.");
}
