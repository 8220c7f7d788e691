namespace ZegoCallKit;

/// <summary>
/// Controls when the client asks its <see cref="ITokenProvider"/> for the next token of a login: some time before the expiry that the current token states in plain text,
/// when the engine warns of the expiry, and whenever the link breaks, because the engine then logs in again. A failed request is retried after a delay that
/// doubles with each failure and varies slightly from user to user, until it succeeds or the link is restored with a token that is valid for another 20 minutes.
/// </summary>
public sealed record TokenRenewalOptions
{
    /// <summary>Gets how long before its expiry a token is replaced: 1 second to 1 hour. The default is 1 minute. A token whose lifetime is less than twice as long is replaced at half its lifetime.</summary>
    public TimeSpan Margin { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the delay after the first failure: 1 ms to 1 h, and not longer than <see cref="LongestDelay"/>. The default is 1 second.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest delay: 1 ms to 1 h. The default is 30 seconds.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Margin, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), parameter);
        OptionGuard.RetryDelays(FirstDelay, LongestDelay, parameter);
    }
}
