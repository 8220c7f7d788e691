using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Desk.Server.ZegoApi;

/// <summary>Defines the log messages of webhooks; their ids follow those of <see cref="Engine.EngineLog"/>. Ids are stable: never renumber.</summary>
internal static partial class ZegoApiLog
{
    [LoggerMessage(3, LogLevel.Warning, "The webhook {Event} is lost: {Problem}.")]
    public static partial void Lost(ILogger logger, string @event, string problem);
}
