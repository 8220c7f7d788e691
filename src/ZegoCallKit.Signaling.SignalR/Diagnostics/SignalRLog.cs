using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Signaling.SignalR.Diagnostics;

/// <summary>Defines the log messages of the transport. Event ids are stable: never renumber them.</summary>
internal static partial class SignalRLog
{
    public const string Category = "ZegoCallKit.Signaling.SignalR";

    [LoggerMessage(1, LogLevel.Information, "Device {DeviceId} of {UserId} is connected to the signaling server.")]
    public static partial void Connected(ILogger logger, string userId, string deviceId);

    [LoggerMessage(2, LogLevel.Warning, "The connection to the signaling server was lost: {Reason}.")]
    public static partial void Lost(ILogger logger, string reason, Exception? error);

    [LoggerMessage(3, LogLevel.Debug, "Attempt {Attempt} to reconnect to the signaling server failed: {Reason}.")]
    public static partial void AttemptFailed(ILogger logger, int attempt, string reason, Exception error);

    [LoggerMessage(4, LogLevel.Warning, "Messages of the signaling server to this device were lost. Calls ask for what they need.")]
    public static partial void Gap(ILogger logger);

    [LoggerMessage(5, LogLevel.Debug, "The token was renewed and the connection replaced.")]
    public static partial void Renewed(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "The token could not be renewed, attempt {Attempt}.")]
    public static partial void NotRenewed(ILogger logger, int attempt, Exception error);

    [LoggerMessage(7, LogLevel.Warning, "A message of the signaling server is malformed and was dropped: {Problem}.")]
    public static partial void Malformed(ILogger logger, string problem);

    [LoggerMessage(8, LogLevel.Warning, "{Count} users could not be watched. It is tried again.")]
    public static partial void NotWatched(ILogger logger, int count, Exception error);

    [LoggerMessage(9, LogLevel.Warning, "The signaling server accepts less than the transport states: {Limit}. Larger messages are refused.")]
    public static partial void LowLimit(ILogger logger, string limit);

    [LoggerMessage(10, LogLevel.Error, "A fault occurred in the signaling transport.")]
    public static partial void Fault(ILogger logger, Exception fault);
}
