using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Internal.Logs;

/// <summary>Defines the log messages of the machinery. Ids are stable: never renumber them.</summary>
internal static partial class InternalLog
{
    [LoggerMessage(1, LogLevel.Warning, "An observer of {Source} took {Milliseconds} ms to handle a notification. Its later notifications are delayed.")]
    public static partial void SlowObserver(ILogger logger, string source, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "A fault occurred in {Source}.")]
    public static partial void Fault(ILogger logger, Exception exception, string source);

    [LoggerMessage(8, LogLevel.Debug, "{Operation} (room {RoomId}, stream {StreamId}) ended after {Milliseconds} ms: {Outcome}.")]
    public static partial void OperationEnded(ILogger logger, string operation, string? roomId, string? streamId, double milliseconds, string outcome);

    [LoggerMessage(12, LogLevel.Warning, "An observer of {Source} had {Count} pending notifications. They were dropped, and the observer receives the current state instead.")]
    public static partial void ObserverBehind(ILogger logger, string source, int count);

    [LoggerMessage(13, LogLevel.Warning, "A client of app {AppId} on the engine {Engine}, created at {CreatedAt}, was garbage collected without being disposed. Its engine, timers and rooms remain. Keep a reference to the client and dispose it with await using.")]
    public static partial void ClientForgotten(ILogger logger, uint appId, string engine, DateTimeOffset createdAt);

    [LoggerMessage(14, LogLevel.Warning, "A client of app {AppId} on the engine {Engine}, created at {CreatedAt}, was garbage collected without being disposed and without being in a room. Its engine is destroyed now. Dispose clients with await using.")]
    public static partial void ForgottenClientEnded(ILogger logger, uint appId, string engine, DateTimeOffset createdAt);
}
