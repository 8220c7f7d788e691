using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.Effects.Licensing;

/// <summary>Represents the options for fetching and caching licenses.</summary>
public sealed record EffectsLicenseClientOptions
{
    /// <summary>The address of ZEGO's license service for clients.</summary>
    public static readonly Uri DefaultService = new("https://aieffects-api.zego.im/");

    /// <summary>Gets ZEGO's AppID; not 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets the address of the license service: https, or http on this machine. The default is ZEGO's service.</summary>
    public Uri Service { get; init; } = DefaultService;

    /// <summary>Gets the file that caches the license between runs; <see langword="null"/> (the default) caches it in memory only.
    /// Where the system supports it, only the current user can read the file.</summary>
    public string? CacheFile { get; init; }

    /// <summary>Gets the age at which a cached license is replaced by a new one: 1 minute to 30 days; 1 day by default.
    /// An older license stays in use while the service cannot be reached; the SDK itself checks its expiry.</summary>
    public TimeSpan RefreshAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets the maximum number of attempts to reach the service: 1 to 10; 3 by default. Only failures of the network and of the service itself are retried.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>Gets the backoff after the first failure, which doubles with each failure: 1 ms to 1 minute; 1 second by default.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the timeout of one attempt: 1 ms to 5 minutes; 10 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the clock. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the factory of loggers. By default nothing is logged.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    internal void Validate(string parameter)
    {
        OptionGuard.Check(AppId != 0, parameter, nameof(AppId), "must not be 0. Copy it from ZEGO's console");
        OptionGuard.Check(
            Service is { IsAbsoluteUri: true } && (Service.Scheme == Uri.UriSchemeHttps || (Service.Scheme == Uri.UriSchemeHttp && Service.IsLoopback)),
            parameter,
            nameof(Service),
            $"must be an https address, or an http address of this machine; it is {Service}");
        OptionGuard.Check(CacheFile is not { Length: 0 }, parameter, nameof(CacheFile), "must not be empty. Use null to keep the license in memory only");
        OptionGuard.Range(MaxAttempts, 1, 10, parameter);
        OptionGuard.Range(RefreshAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), parameter);
        OptionGuard.Range(FirstDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1), parameter);
        OptionGuard.Range(Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5), parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(LoggerFactory, parameter);
    }
}
