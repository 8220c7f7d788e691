using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Defines the log messages of push senders. Ids are stable: never renumber. Targets are addresses of people's devices and are not logged.</summary>
internal static partial class PushLog
{
    [LoggerMessage(1, LogLevel.Warning, "Push by {Service} to device {DeviceId} of {UserId} failed ({Failure}), attempt {Attempt} of {Attempts}.")]
    public static partial void Failed(ILogger logger, string service, string userId, string deviceId, string failure, int attempt, int attempts, Exception? fault);

    [LoggerMessage(2, LogLevel.Error, "Push by {Service} to device {DeviceId} of {UserId} was given up: {Why}.")]
    public static partial void GivenUp(ILogger logger, string service, string userId, string deviceId, string why);

    [LoggerMessage(3, LogLevel.Information, "Push by {Service}: the target of device {DeviceId} of {UserId} is forgotten: {Why}.")]
    public static partial void Forgotten(ILogger logger, string service, string userId, string deviceId, string why);
}
