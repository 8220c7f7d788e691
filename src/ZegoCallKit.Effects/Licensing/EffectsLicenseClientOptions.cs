using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.Effects.Licensing;

/// <summary>How licenses are fetched and kept.</summary>
public sealed record EffectsLicenseClientOptions
{
    /// <summary>ZEGO's license service for clients.</summary>
    public static readonly Uri DefaultService = new("https://aieffects-api.zego.im/");

    /// <summary>ZEGO's AppID; not 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>The address of the license service: https, or http on this machine. ZEGO's by default.</summary>
    public Uri Service { get; init; } = DefaultService;

    /// <summary>The file in which the license is kept between runs; <see langword="null"/> (the default) keeps it in memory only. It is written readable for its user alone where the system knows that.</summary>
    public string? CacheFile { get; init; }

    /// <summary>How old a kept license may be before a fresh one is fetched: 1 minute to 30 days, a day by default. When the service cannot be reached, an older one is used on; the SDK itself knows when it ends.</summary>
    public TimeSpan RefreshAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often the service is asked before it is given up, 1 to 10; 3 by default. Only trouble of the network and of the service itself is tried again.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>The delay after the first failure, doubling with each: 1 ms to 1 minute; 1 second by default.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one attempt may take: 1 ms to 5 minutes; 10 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go; nowhere by default.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    internal void Validate(string parameter)
    {
        if (AppId == 0)
        {
            throw new ArgumentException("The AppId must not be 0; copy it from ZEGO's console.", parameter);
        }

        if (Service is not { IsAbsoluteUri: true } || (Service.Scheme != Uri.UriSchemeHttps && !(Service.Scheme == Uri.UriSchemeHttp && Service.IsLoopback)))
        {
            throw new ArgumentException($"The Service must be an https address, or http on this machine; it is {Service}.", parameter);
        }

        if (CacheFile is { Length: 0 })
        {
            throw new ArgumentException("The CacheFile must not be empty; null keeps the license in memory only.", parameter);
        }

        if (MaxAttempts is < 1 or > 10)
        {
            throw new ArgumentException($"MaxAttempts must be 1 to 10; it is {MaxAttempts}.", parameter);
        }

        Range(RefreshAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), nameof(RefreshAfter), parameter);
        Range(FirstDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1), nameof(FirstDelay), parameter);
        Range(Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5), nameof(Timeout), parameter);
        if (TimeProvider is null || LoggerFactory is null)
        {
            throw new ArgumentException("TimeProvider and LoggerFactory must not be null.", parameter);
        }
    }

    private static void Range(TimeSpan value, TimeSpan minimum, TimeSpan maximum, string name, string parameter)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentException($"{name} must be {minimum} to {maximum}; it is {value}.", parameter);
        }
    }
}
