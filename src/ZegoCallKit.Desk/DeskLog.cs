using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Desk;

/// <summary>Defines the log messages of the engine. Ids are stable: never renumber.</summary>
internal sealed partial class DeskLog(ILoggerFactory? factory)
{
    /// <summary>The category of the messages.</summary>
    public const string Category = "ZegoCallKit.Desk";

    private readonly ILogger _logger = new GuardedLogger(factory?.CreateLogger(Category) ?? NullLogger.Instance);

    [LoggerMessage(1, LogLevel.Information, "Connected to the desk {Version} at {Url}; the session was resumed: {Resumed}.")]
    private partial void LogConnected(string version, Uri url, bool resumed);

    [LoggerMessage(2, LogLevel.Warning, "The desk at {Url} cannot be reached: {Reason}. Is it running? The engine keeps trying.")]
    private partial void LogUnreachable(Uri url, string reason);

    [LoggerMessage(3, LogLevel.Warning, "The connection to the desk at {Url} was lost: {Reason}. The engine connects again.")]
    private partial void LogLost(Uri url, string reason);

    [LoggerMessage(4, LogLevel.Error, "The desk at {Url} refused this engine: {Reason}. Logins fail from now on.")]
    private partial void LogGivenUp(Uri url, string reason);

    public void Connected(Uri url, string version, bool resumed) => LogConnected(version, url, resumed);

    public void Unreachable(Uri url, string reason) => LogUnreachable(url, reason);

    public void Lost(Uri url, string reason) => LogLost(url, reason);

    public void GivenUp(Uri url, string reason) => LogGivenUp(url, reason);
}
