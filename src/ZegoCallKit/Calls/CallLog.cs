using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Calls;

/// <summary>Defines the log messages of calls. Ids are stable: never renumber.</summary>
internal static partial class CallLog
{
    public const string Category = LogCategories.Calls;

    [LoggerMessage(100, LogLevel.Information, "Call {CallId}: {Phase}.")]
    public static partial void CallChanged(ILogger logger, string callId, string phase);

    [LoggerMessage(101, LogLevel.Warning, "A signal from {UserId} was dropped: {Reason}.")]
    public static partial void SignalNotUnderstood(ILogger logger, string userId, string reason);

    [LoggerMessage(102, LogLevel.Debug, "Call {CallId}: ignored {Signal}: {Why}.")]
    public static partial void SignalIgnored(ILogger logger, string callId, string signal, string why);

    [LoggerMessage(103, LogLevel.Warning, "Call {CallId}: {Signal} could not be sent.")]
    public static partial void SignalNotSent(ILogger logger, Exception exception, string callId, string signal);

    [LoggerMessage(104, LogLevel.Information, "Signed in to calls as {UserId} on {DeviceId} over {Transport}.")]
    public static partial void SignedIn(ILogger logger, string userId, string deviceId, string transport);

    [LoggerMessage(105, LogLevel.Information, "Signed out of calls.")]
    public static partial void SignedOut(ILogger logger);

    [LoggerMessage(106, LogLevel.Information, "Call {CallId} has ended: {End}.")]
    public static partial void CallEnded(ILogger logger, string callId, string end);

    [LoggerMessage(107, LogLevel.Information, "Call {CallId} is {HoldState}.")]
    public static partial void CallHeld(ILogger logger, string callId, string holdState);
}
