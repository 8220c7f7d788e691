using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Effects.Licensing;

namespace ZegoCallKit.Effects;

/// <summary>Represents the options that locate, license and start the ZegoEffects SDK.</summary>
public sealed record EffectsOptions
{
    /// <summary>The environment variable that specifies the library if <see cref="LibraryPath"/> does not.</summary>
    public const string LibraryVariable = "ZEGO_EFFECTS_LIBRARY";

    /// <summary>Gets the path of the library file or its folder; <see langword="null"/> to use the environment variable,
    /// then the program's folder and the system's search path.</summary>
    public string? LibraryPath { get; init; }

    /// <summary>Gets the SDK's resources and models.</summary>
    public required EffectsResources Resources { get; init; }

    /// <summary>Gets the license to use; <see langword="null"/> to get it from <see cref="LicenseProvider"/>. Never logged.</summary>
    public string? License { get; init; }

    /// <summary>Gets the provider of licenses, such as an <see cref="EffectsLicenseClient"/>.</summary>
    public IEffectsLicenseProvider? LicenseProvider { get; init; }

    /// <summary>Gets ZEGO's AppSign, from which the SDK derives the license service's authentication info. Required with <see cref="LicenseProvider"/>. Never logged.</summary>
    public string AppSign { get; init; } = "";

    /// <summary>Gets the initial effects; all off by default.</summary>
    public EffectsSettings Settings { get; init; } = EffectsSettings.None;

    /// <summary>Gets the scheduler on which observers of faults are called. The default is the thread pool.</summary>
    public IScheduler? NotificationScheduler { get; init; }

    /// <summary>Gets the clock. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the factory of loggers. By default nothing is logged.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Returns a text without the secrets, to keep them out of logs.</summary>
    /// <returns>The options without their secrets.</returns>
    public override string ToString() => $"{Resources?.Paths?.Count} resources, {(License is null ? "no license" : "license")}, {Settings}";

    internal void Validate(string parameter)
    {
        if (Resources is null)
        {
            throw new ArgumentException("Resources must be set.", parameter);
        }

        Resources.Validate(parameter);
        if (License is null && LicenseProvider is null)
        {
            throw new ArgumentException("License or LicenseProvider must be set.", parameter);
        }

        if (License is { Length: 0 })
        {
            throw new ArgumentException("License must not be empty.", parameter);
        }

        if (LicenseProvider is not null && string.IsNullOrEmpty(AppSign))
        {
            throw new ArgumentException("AppSign must be set if LicenseProvider is, because the license service needs a value that the SDK derives from it.", parameter);
        }

        if (Settings is null || TimeProvider is null || LoggerFactory is null)
        {
            throw new ArgumentException("Settings, TimeProvider and LoggerFactory must not be null.", parameter);
        }

        Resources.Require(Settings, parameter);
    }
}
