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
        OptionGuard.Check(Resources is not null, parameter, nameof(Resources), "must be set");
        Resources.Validate(OptionGuard.PathOf(parameter, nameof(Resources)));
        OptionGuard.Check(License is not null || LicenseProvider is not null, parameter, nameof(License), "or LicenseProvider must be set");
        OptionGuard.Check(License is not { Length: 0 }, parameter, nameof(License), "must not be empty");
        OptionGuard.Check(
            LicenseProvider is null || !string.IsNullOrEmpty(AppSign),
            parameter,
            nameof(AppSign),
            "must be set if LicenseProvider is, because the license service needs a value that the SDK derives from it");
        OptionGuard.NotNull(Settings, parameter);
        Settings.Validate(OptionGuard.PathOf(parameter, nameof(Settings)));
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(LoggerFactory, parameter);
        Resources.Require(Settings, OptionGuard.PathOf(parameter, nameof(Settings)));
    }
}
