using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Internal.Logs;

/// <summary>Defines the log messages about the engine. Ids are stable: never renumber them.</summary>
internal static partial class EngineLog
{
    public const string Category = LogCategories.Engine;

    [LoggerMessage(3, LogLevel.Information, "Engine {Engine} {Version} is ready.")]
    public static partial void Ready(ILogger logger, string engine, string version);

    [LoggerMessage(4, LogLevel.Information, "Engine {Engine} was destroyed.")]
    public static partial void Destroyed(ILogger logger, string engine);
}
