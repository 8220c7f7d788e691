namespace ZegoCallKit;

/// <summary>
/// Controls when the client asks its <see cref="ITokenProvider"/> for the next token of a login: some time before the expiry that the current token states in plain text,
/// when the engine warns of the expiry, and whenever the link breaks, because the engine then logs in again. A failed request is retried after a delay that
/// doubles with each failure and varies slightly from user to user, until it succeeds or the link is restored with a token that is valid for another 20 minutes.
/// </summary>
public sealed record TokenRenewalOptions
{
    /// <summary>Gets how long before its expiry a token is replaced: 1 second to 1 hour. The default is 1 minute. A token whose lifetime is less than twice as long is replaced at half its lifetime.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan Margin
    {
        get;
        init => field = Checked(value, TimeSpan.FromSeconds(1), "Margin must be between 1 second and 1 hour.", nameof(Margin));
    } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the delay after the first failure: 1 ms to 1 h. The default is 1 second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan FirstDelay
    {
        get;
        init => field = Checked(value, TimeSpan.FromMilliseconds(1), "FirstDelay must be between 1 millisecond and 1 hour.", nameof(FirstDelay));
    } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest delay: 1 ms to 1 h. The default is 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan LongestDelay
    {
        get;
        init => field = Checked(value, TimeSpan.FromMilliseconds(1), "LongestDelay must be between 1 millisecond and 1 hour.", nameof(LongestDelay));
    } = TimeSpan.FromSeconds(30);

    private static TimeSpan Checked(TimeSpan value, TimeSpan minimum, string limits, string parameter) =>
        value >= minimum && value <= TimeSpan.FromHours(1) ? value : throw new ArgumentOutOfRangeException(parameter, value, limits);
}
