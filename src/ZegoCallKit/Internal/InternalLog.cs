using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Internal;

/// <summary>Defines the log messages of the machinery. Ids are stable: never renumber them.</summary>
internal static partial class InternalLog
{
    [LoggerMessage(1, LogLevel.Warning, "An observer of {Source} took {Milliseconds} ms to handle a notification. Its later notifications are delayed.")]
    public static partial void SlowObserver(ILogger logger, string source, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "A fault occurred in {Source}.")]
    public static partial void Fault(ILogger logger, Exception exception, string source);

    [LoggerMessage(3, LogLevel.Information, "Engine {Engine} {Version} is ready.")]
    public static partial void EngineReady(ILogger logger, string engine, string version);

    [LoggerMessage(4, LogLevel.Information, "Engine {Engine} was destroyed.")]
    public static partial void EngineDestroyed(ILogger logger, string engine);

    [LoggerMessage(5, LogLevel.Information, "Room {RoomId}: {Phase}.")]
    private static partial void RoomReached(ILogger logger, string roomId, string phase);

    [LoggerMessage(6, LogLevel.Information, "Stream {StreamId} (published): {Phase}.")]
    private static partial void PublicationReached(ILogger logger, string streamId, string phase);

    [LoggerMessage(7, LogLevel.Information, "Stream {StreamId} (played): {Phase}.")]
    private static partial void PlaybackReached(ILogger logger, string streamId, string phase);

    [LoggerMessage(8, LogLevel.Debug, "{Operation} (room {RoomId}, stream {StreamId}) ended after {Milliseconds} ms: {Outcome}.")]
    public static partial void OperationEnded(ILogger logger, string operation, string? roomId, string? streamId, double milliseconds, string outcome);

    [LoggerMessage(9, LogLevel.Information, "Room {RoomId}: {Phase}, error {Code}.")]
    private static partial void RoomFailed(ILogger logger, string roomId, string phase, int code);

    [LoggerMessage(10, LogLevel.Information, "Stream {StreamId} (published): {Phase}, error {Code}.")]
    private static partial void PublicationFailed(ILogger logger, string streamId, string phase, int code);

    [LoggerMessage(11, LogLevel.Information, "Stream {StreamId} (played): {Phase}, error {Code}.")]
    private static partial void PlaybackFailed(ILogger logger, string streamId, string phase, int code);

    /// <summary>Logs the phase of a room, with the code if there is an error.</summary>
    public static void RoomChanged(ILogger logger, string roomId, string phase, int code)
    {
        if (code == 0)
        {
            RoomReached(logger, roomId, phase);
        }
        else
        {
            RoomFailed(logger, roomId, phase, code);
        }
    }

    /// <summary>Logs the phase of a published stream, with the code if there is an error.</summary>
    public static void PublicationChanged(ILogger logger, string streamId, string phase, int code)
    {
        if (code == 0)
        {
            PublicationReached(logger, streamId, phase);
        }
        else
        {
            PublicationFailed(logger, streamId, phase, code);
        }
    }

    /// <summary>Logs the phase of a played stream, with the code if there is an error.</summary>
    public static void PlaybackChanged(ILogger logger, string streamId, string phase, int code)
    {
        if (code == 0)
        {
            PlaybackReached(logger, streamId, phase);
        }
        else
        {
            PlaybackFailed(logger, streamId, phase, code);
        }
    }

    [LoggerMessage(12, LogLevel.Warning, "An observer of {Source} had {Count} pending notifications. They were dropped, and the observer receives the current state instead.")]
    public static partial void ObserverBehind(ILogger logger, string source, int count);

    [LoggerMessage(13, LogLevel.Warning, "A client of app {AppId} on the engine {Engine}, created at {CreatedAt}, was garbage collected without being disposed. Its engine, timers and rooms remain. Keep a reference to the client and dispose it with await using.")]
    public static partial void ClientForgotten(ILogger logger, uint appId, string engine, DateTimeOffset createdAt);

    [LoggerMessage(14, LogLevel.Warning, "A client of app {AppId} on the engine {Engine}, created at {CreatedAt}, was garbage collected without being disposed and without being in a room; its engine is destroyed now. Dispose clients with await using.")]
    public static partial void ForgottenClientEnded(ILogger logger, uint appId, string engine, DateTimeOffset createdAt);
}
