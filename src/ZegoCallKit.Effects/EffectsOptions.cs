using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Effects.Licensing;

namespace ZegoCallKit.Effects;

/// <summary>How the ZegoEffects SDK is found, licensed and started.</summary>
public sealed record EffectsOptions
{
    /// <summary>The environment variable that names the library when <see cref="LibraryPath"/> does not.</summary>
    public const string LibraryVariable = "ZEGO_EFFECTS_LIBRARY";

    /// <summary>The library's file, or the folder it lies in; <see langword="null"/> to ask the environment variable, then search the program's folder and the system's path.</summary>
    public string? LibraryPath { get; init; }

    /// <summary>The SDK's resources and models.</summary>
    public required EffectsResources Resources { get; init; }

    /// <summary>A license you have; <see langword="null"/> to ask <see cref="LicenseProvider"/>. Never logged.</summary>
    public string? License { get; init; }

    /// <summary>Fetches licenses, e.g. an <see cref="EffectsLicenseClient"/>.</summary>
    public IEffectsLicenseProvider? LicenseProvider { get; init; }

    /// <summary>ZEGO's AppSign, from which the SDK makes what the license service wants to know; needed with <see cref="LicenseProvider"/>. Never logged.</summary>
    public string AppSign { get; init; } = "";

    /// <summary>The effects to begin with; all off by default.</summary>
    public EffectsSettings Settings { get; init; } = EffectsSettings.None;

    /// <summary>Where observers of faults are called; the thread pool by default.</summary>
    public IScheduler? NotificationScheduler { get; init; }

    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where logs go; nowhere by default.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Keeps secrets out of logs.</summary>
    /// <returns>The options without their secrets.</returns>
    public override string ToString() => $"{Resources?.Paths?.Count} resources, {(License is null ? "no license" : "license")}, {Settings}";

    internal void Validate(string parameter)
    {
        if (Resources is null)
        {
            throw new ArgumentException("The Resources must be given.", parameter);
        }

        Resources.Validate(parameter);
        if (License is null && LicenseProvider is null)
        {
            throw new ArgumentException("A License or a LicenseProvider must be given.", parameter);
        }

        if (License is { Length: 0 })
        {
            throw new ArgumentException("The License must not be empty.", parameter);
        }

        if (LicenseProvider is not null && string.IsNullOrEmpty(AppSign))
        {
            throw new ArgumentException("The AppSign must be given with a LicenseProvider: the license service wants to know what the SDK makes of it.", parameter);
        }

        if (Settings is null || TimeProvider is null || LoggerFactory is null)
        {
            throw new ArgumentException("Settings, TimeProvider and LoggerFactory must not be null.", parameter);
        }

        Resources.Require(Settings, parameter);
    }
}
