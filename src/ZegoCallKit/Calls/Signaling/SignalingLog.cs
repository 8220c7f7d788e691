using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>Defines the log messages of transports. Event ids are stable: never renumber them.</summary>
internal static partial class SignalingLog
{
    public const string Category = LogCategories.Calls;

    [LoggerMessage(110, LogLevel.Warning, "A signaling command from {UserId} is malformed and was dropped.")]
    public static partial void MalformedPart(ILogger logger, string userId);

    [LoggerMessage(111, LogLevel.Warning, "A signal from {UserId} is incomplete and was dropped.")]
    public static partial void PayloadForgotten(ILogger logger, string userId);
}
