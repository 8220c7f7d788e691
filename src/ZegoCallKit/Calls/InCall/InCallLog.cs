using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Calls.InCall;

/// <summary>What the in-call parts log. Ids are stable: never renumber.</summary>
internal static partial class InCallLog
{
    [LoggerMessage(120, LogLevel.Warning, "The others could not be told of camera and microphone of stream {StreamId}; it is tried again with the next change.")]
    public static partial void NotAnnounced(ILogger logger, Exception exception, string streamId);

    [LoggerMessage(121, LogLevel.Information, "User {UserId} asks for {Action}: {Outcome}.")]
    public static partial void Asked(ILogger logger, string userId, ControlAction action, string outcome);
}
