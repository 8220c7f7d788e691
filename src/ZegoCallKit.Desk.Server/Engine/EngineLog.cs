using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Defines the log messages of the desk. Ids are stable: never renumber.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Warning, "A connection was closed with {Code}: {Reason}")]
    public static partial void ClosedForCause(ILogger logger, int code, string reason);

    [LoggerMessage(2, LogLevel.Error, "A message of a participant could not be handled; its connection is closed.")]
    public static partial void Failed(ILogger logger, Exception fault);
}
