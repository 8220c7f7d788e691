namespace ZegoCallKit.Server.Api;

/// <summary>Represents the options of a <see cref="ServerApiClient"/>.</summary>
public sealed record ServerApiOptions
{
    /// <summary>Gets ZEGO's AppID; not 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets the secret that belongs to the AppID and signs each request. Never printed.</summary>
    public required ServerSecret Secret { get; init; }

    /// <summary>Gets the entrance that requests go to; <see cref="ServerApiRegion.Automatic"/> by default.</summary>
    public ServerApiRegion Region { get; init; }

    /// <summary>Gets an address to use instead of ZEGO's, for rooms and recordings alike: a proxy or a development server. <c>https</c>, or <c>http</c> on this machine; <see langword="null"/> by default.</summary>
    public Uri? Address { get; init; }

    /// <summary>Gets whether requests concern ZEGO's test environment (ZEGO: <c>IsTest</c>), which only projects from before 2021-11-17 have; false by default.</summary>
    public bool IsTest { get; init; }

    /// <summary>Gets how often a request is tried: 1 to 10, by default 4. A request that changes something twice when it is repeated is repeated only if the first one was certainly not carried out.</summary>
    public int MaxAttempts { get; init; } = 4;

    /// <summary>Gets the wait before the second attempt: 0.05 to 30 seconds, by default 0.5 seconds. It doubles with each further attempt, and up to half of it is added at random.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Gets how long one attempt may take: 1 to 100 seconds, by default 10 seconds.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets the share of ZEGO's rate limits that this client may use: above 0 to 1, by default 1. ZEGO counts the requests of an AppID: give each of four servers 0.25.
    /// </summary>
    public double RateShare { get; init; } = 1;

    /// <summary>Gets how long a request may wait for its turn under the rate limits: 0 to 10 minutes, by default 15 seconds. A request that would wait longer fails at once.</summary>
    public TimeSpan MaxRateWait { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets the clock; the system clock by default. It must be correct: ZEGO refuses signatures that are more than 10 minutes off.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Returns a text without the secret, to keep it out of logs.</summary>
    /// <returns>The options without the secret.</returns>
    public override string ToString() => $"AppId {AppId}, {Address?.GetLeftPart(UriPartial.Path) ?? Region.ToString()}";

    internal void Validate(string parameter)
    {
        OptionGuard.Check(AppId != 0, parameter, nameof(AppId), "must not be 0. Copy it from ZEGO's console");
        OptionGuard.Check(Secret is not null, parameter, nameof(Secret), "must be set");
        OptionGuard.Defined(Region, parameter);
        OptionGuard.Check(Address is null || IsAllowed(Address), parameter, nameof(Address), $"must be absolute, without a query, and https, or http on this machine; it is {Address}");
        OptionGuard.Range(MaxAttempts, 1, 10, parameter);
        OptionGuard.Range(RetryDelay, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(30), parameter);
        OptionGuard.Range(AttemptTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(100), parameter);
        OptionGuard.Check(RateShare is > 0 and <= 1, parameter, nameof(RateShare), $"must be above 0 and at most 1; it is {RateShare}");
        OptionGuard.Range(MaxRateWait, TimeSpan.Zero, TimeSpan.FromMinutes(10), parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
    }

    private static bool IsAllowed(Uri address) =>
        address.IsAbsoluteUri && address.Query.Length == 0 && address.Fragment.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
