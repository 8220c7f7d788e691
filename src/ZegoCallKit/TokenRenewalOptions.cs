namespace ZegoCallKit;

/// <summary>
/// When the client asks its <see cref="ITokenProvider"/> for the next token of a login: a while before the end that stands in clear in the token in use,
/// when the engine warns of that end, and whenever the link breaks, because the engine then logs in again. What fails is tried again after a delay that
/// doubles with each failure and varies a little from user to user, until it succeeds or the link is back with a token that is good for another 20 minutes.
/// </summary>
public sealed record TokenRenewalOptions
{
    /// <summary>How long before its end a token is replaced: 1 second to 1 hour; 1 minute by default. A token that lives less than twice as long is replaced at half its life.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan Margin
    {
        get;
        init => field = Checked(value, TimeSpan.FromSeconds(1), "A margin must be 1 second to 1 hour.", nameof(Margin));
    } = TimeSpan.FromMinutes(1);

    /// <summary>The delay after the first failure: 1 ms to 1 h; 1 second by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan FirstDelay
    {
        get;
        init => field = Checked(value, TimeSpan.FromMilliseconds(1), "A delay must be 1 millisecond to 1 hour.", nameof(FirstDelay));
    } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay: 1 ms to 1 h; 30 seconds by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public TimeSpan LongestDelay
    {
        get;
        init => field = Checked(value, TimeSpan.FromMilliseconds(1), "A delay must be 1 millisecond to 1 hour.", nameof(LongestDelay));
    } = TimeSpan.FromSeconds(30);

    private static TimeSpan Checked(TimeSpan value, TimeSpan minimum, string limits, string parameter) =>
        value >= minimum && value <= TimeSpan.FromHours(1) ? value : throw new ArgumentOutOfRangeException(parameter, value, limits);
}
