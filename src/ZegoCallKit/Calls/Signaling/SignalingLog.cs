using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>What transports log. Ids are stable: never renumber.</summary>
internal static partial class SignalingLog
{
    [LoggerMessage(110, LogLevel.Warning, "A signalling command from {UserId} is malformed and was dropped.")]
    public static partial void MalformedPart(ILogger logger, string userId);

    [LoggerMessage(111, LogLevel.Warning, "A signal from {UserId} has not become whole and was dropped.")]
    public static partial void PayloadForgotten(ILogger logger, string userId);
}
