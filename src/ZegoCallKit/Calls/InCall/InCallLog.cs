using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Defines the log messages of room controls. Ids are stable: never renumber.</summary>
internal static partial class InCallLog
{
    public const string Category = LogCategories.Calls;

    [LoggerMessage(120, LogLevel.Warning, "The camera and microphone state of stream {StreamId} could not be announced. The next change retries it.")]
    public static partial void NotAnnounced(ILogger logger, Exception exception, string streamId);

    [LoggerMessage(121, LogLevel.Information, "User {UserId} requested {Action}: {Outcome}.")]
    public static partial void Asked(ILogger logger, string userId, ControlAction action, string outcome);
}
