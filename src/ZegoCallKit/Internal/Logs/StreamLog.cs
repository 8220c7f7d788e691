using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Internal.Logs;

/// <summary>Defines the log messages about published and played streams. Ids are stable: never renumber them.</summary>
internal static partial class StreamLog
{
    public const string Category = LogCategories.Streams;

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

    [LoggerMessage(6, LogLevel.Information, "Stream {StreamId} (published): {Phase}.")]
    private static partial void PublicationReached(ILogger logger, string streamId, string phase);

    [LoggerMessage(7, LogLevel.Information, "Stream {StreamId} (played): {Phase}.")]
    private static partial void PlaybackReached(ILogger logger, string streamId, string phase);

    [LoggerMessage(10, LogLevel.Information, "Stream {StreamId} (published): {Phase}, error {Code}.")]
    private static partial void PublicationFailed(ILogger logger, string streamId, string phase, int code);

    [LoggerMessage(11, LogLevel.Information, "Stream {StreamId} (played): {Phase}, error {Code}.")]
    private static partial void PlaybackFailed(ILogger logger, string streamId, string phase, int code);
}
