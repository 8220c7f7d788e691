namespace ZegoCallKit.Playing;

/// <summary>
/// Represents how a failed automatic play is retried: after a delay that doubles with each failure and varies slightly from stream to
/// stream, so that many streams do not retry at the same moment. Failures that a retry cannot fix, such as a refusal by the server (1004025), are not retried.
/// </summary>
public sealed record PlayRetryOptions
{
    /// <summary>Gets the delay after the first failure: 1 ms to 1 h, and not longer than <see cref="LongestDelay"/>. The default is 1 s.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest delay: 1 ms to 1 h. The default is 30 s. Once a stream has played for this long, earlier failures no longer count.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets the largest number of consecutive attempts for one appearance of a stream in the room: 1 to 1,000. The default is 8. After that, the stream is
    /// not retried until it is requested or appears again.
    /// </summary>
    public int MaxAttempts { get; init; } = 8;

    internal void Validate(string parameter)
    {
        OptionGuard.RetryDelays(FirstDelay, LongestDelay, parameter);
        OptionGuard.Range(MaxAttempts, 1, 1_000, parameter);
    }
}
