using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Desk.Server;

/// <summary>Defines the log messages of the desk, all in one class: ASP.NET Core's generator of .NET 10 writes several in an order that changes from build to build. Ids are stable: never renumber.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(1, LogLevel.Warning, "A connection was closed with {Code}: {Reason}")]
    public static partial void ConnectionClosed(ILogger logger, int code, string reason);

    [LoggerMessage(2, LogLevel.Error, "A message of a participant could not be handled; its connection is closed.")]
    public static partial void MessageFailed(ILogger logger, Exception fault);

    [LoggerMessage(3, LogLevel.Warning, "The webhook {Event} is lost: {Problem}.")]
    public static partial void WebhookLost(ILogger logger, string @event, string problem);
}
