using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Effects;

/// <summary>Defines the log messages. Their ids are stable: never renumber them.</summary>
internal static partial class EffectsLog
{
    [LoggerMessage(1, LogLevel.Information, "ZegoEffects {Version} is ready.")]
    public static partial void Ready(ILogger logger, string version);

    [LoggerMessage(2, LogLevel.Warning, "ZegoEffects reports {Kind} ({Code}): {Detail}.")]
    public static partial void Fault(ILogger logger, EffectsFaultKind kind, int code, string detail);

    [LoggerMessage(3, LogLevel.Warning, "The license service failed ({Failure}), attempt {Attempt} of {Attempts}.")]
    public static partial void LicenseAttemptFailed(ILogger logger, string failure, int attempt, int attempts);

    [LoggerMessage(4, LogLevel.Warning, "The license service failed. The license fetched at {FetchedAt} remains in use.")]
    public static partial void LicenseKept(ILogger logger, DateTimeOffset fetchedAt);

    [LoggerMessage(5, LogLevel.Warning, "The license cache {File} cannot be used.")]
    public static partial void CacheUnusable(ILogger logger, Exception exception, string file);
}
