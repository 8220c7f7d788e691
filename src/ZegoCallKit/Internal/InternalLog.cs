using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Internal;

/// <summary>What the machinery logs. Ids are stable: never renumber.</summary>
internal static partial class InternalLog
{
    [LoggerMessage(1, LogLevel.Warning, "An observer of {Source} has held up the others for {Milliseconds} ms; they go on without it.")]
    public static partial void SlowObserver(ILogger logger, string source, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "A fault in {Source}.")]
    public static partial void Fault(ILogger logger, Exception exception, string source);

    [LoggerMessage(3, LogLevel.Information, "Engine {Engine} {Version} is ready.")]
    public static partial void EngineReady(ILogger logger, string engine, string version);

    [LoggerMessage(4, LogLevel.Information, "Engine {Engine} is destroyed.")]
    public static partial void EngineDestroyed(ILogger logger, string engine);

    [LoggerMessage(5, LogLevel.Information, "Room {RoomId}: {Phase} ({Code}).")]
    public static partial void RoomChanged(ILogger logger, string roomId, string phase, int code);

    [LoggerMessage(6, LogLevel.Information, "Stream {StreamId} (published): {Phase} ({Code}).")]
    public static partial void PublicationChanged(ILogger logger, string streamId, string phase, int code);

    [LoggerMessage(7, LogLevel.Information, "Stream {StreamId} (played): {Phase} ({Code}).")]
    public static partial void PlaybackChanged(ILogger logger, string streamId, string phase, int code);

    [LoggerMessage(8, LogLevel.Debug, "{Operation} (room {RoomId}, stream {StreamId}) ended after {Milliseconds} ms: {Outcome}.")]
    public static partial void OperationEnded(ILogger logger, string operation, string? roomId, string? streamId, double milliseconds, string outcome);
}
