using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Signaling.Server.Diagnostics;

/// <summary>Defines the log messages of the server. Ids are stable: never renumber.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Information, "Node {NodeId} serves calls.")]
    public static partial void Started(ILogger logger, string nodeId);

    [LoggerMessage(2, LogLevel.Information, "Node {NodeId} is stopping and asks {Connections} clients to connect to another node.")]
    public static partial void Draining(ILogger logger, string nodeId, int connections);

    [LoggerMessage(3, LogLevel.Debug, "Device {DeviceId} of {UserId} connected.")]
    public static partial void Connected(ILogger logger, string userId, string deviceId);

    [LoggerMessage(4, LogLevel.Debug, "Device {DeviceId} of {UserId} disconnected.")]
    public static partial void Disconnected(ILogger logger, string userId, string deviceId);

    [LoggerMessage(5, LogLevel.Warning, "A connection was refused: {Reason}.")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(6, LogLevel.Warning, "Device {DeviceId} of {UserId} receives too slowly and is disconnected.")]
    public static partial void SlowDevice(ILogger logger, string userId, string deviceId);

    [LoggerMessage(7, LogLevel.Error, "Delivery to device {DeviceId} of {UserId} failed. The device is disconnected, and gets the rest when it connects again.")]
    public static partial void DeliveryFailed(ILogger logger, string userId, string deviceId, Exception fault);

    [LoggerMessage(8, LogLevel.Error, "{Method} of device {DeviceId} of {UserId} failed.")]
    public static partial void MethodFailed(ILogger logger, string method, string userId, string deviceId, Exception fault);

    [LoggerMessage(9, LogLevel.Error, "The gate failed; the attempt of {Caller} to reach {Callee} is refused.")]
    public static partial void GateFailed(ILogger logger, string caller, string callee, Exception fault);

    [LoggerMessage(10, LogLevel.Error, "The offline ringer failed for {UserId}.")]
    public static partial void RingerFailed(ILogger logger, string userId, Exception fault);

    [LoggerMessage(11, LogLevel.Warning, "Node {NodeId} has ended. The devices of {Users} users were disconnected.")]
    public static partial void NodeGone(ILogger logger, string nodeId, int users);

    [LoggerMessage(12, LogLevel.Error, "Maintenance of {Task} failed and is tried again.")]
    public static partial void MaintenanceFailed(ILogger logger, string task, Exception fault);

    [LoggerMessage(13, LogLevel.Information, "Call {CallId}: {Change}.")]
    public static partial void Call(ILogger logger, string callId, string change);

    [LoggerMessage(14, LogLevel.Warning, "The webhook for {UserId} failed ({Failure}), attempt {Attempt} of {Attempts}.")]
    public static partial void WebhookFailed(ILogger logger, string userId, string failure, int attempt, int attempts, Exception? fault);

    [LoggerMessage(15, LogLevel.Error, "The webhook for {UserId} is not called again: {Why}.")]
    public static partial void WebhookGivenUp(ILogger logger, string userId, string why);

    [LoggerMessage(16, LogLevel.Information, "The journal was read: {Records} records of {Bytes} bytes.")]
    public static partial void JournalRead(ILogger logger, long records, long bytes);

    [LoggerMessage(17, LogLevel.Warning, "The journal ended with {Bytes} bytes of an incomplete record, which were removed.")]
    public static partial void JournalCut(ILogger logger, long bytes);

    [LoggerMessage(21, LogLevel.Error, "The journal of {Bytes} bytes could not be replaced by a smaller one; it is tried again in a minute.")]
    public static partial void JournalNotCompacted(ILogger logger, long bytes, Exception fault);

    [LoggerMessage(18, LogLevel.Warning, "Node {NodeId} lost its lease. Its {Connections} clients must connect again.")]
    public static partial void LeaseLost(ILogger logger, string nodeId, int connections);

    [LoggerMessage(19, LogLevel.Debug, "A hello of device {DeviceId} of {UserId} arrived after a newer one and was refused.")]
    public static partial void LateHello(ILogger logger, string userId, string deviceId);

    [LoggerMessage(22, LogLevel.Warning, "Device {DeviceId} of {UserId} was refused: {Devices} other devices of the user are connected.")]
    public static partial void TooManyDevices(ILogger logger, string deviceId, string userId, int devices);

    [LoggerMessage(20, LogLevel.Error, "Node {NodeId} could not leave the store. Another node disconnects its devices when its lease has expired.")]
    public static partial void NotHandedOver(ILogger logger, string nodeId, Exception fault);
}
