using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Internal.Logs;

/// <summary>Holds the loggers of one client, one for each category. Without a logger factory, all of them write to the trace source.</summary>
internal sealed class ClientLogs(ILoggerFactory factory)
{
    public GuardedLogger Client { get; } = Create(factory, Telemetry.LogCategory);

    public GuardedLogger Engine { get; } = Create(factory, LogCategories.Engine);

    public GuardedLogger Rooms { get; } = Create(factory, LogCategories.Rooms);

    public GuardedLogger Streams { get; } = Create(factory, LogCategories.Streams);

    public GuardedLogger Calls { get; } = Create(factory, LogCategories.Calls);

    private static GuardedLogger Create(ILoggerFactory factory, string category) => new(factory is NullLoggerFactory ? TraceLogger.Instance : factory.CreateLogger(category));
}
