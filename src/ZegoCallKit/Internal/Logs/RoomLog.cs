using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Internal.Logs;

/// <summary>Defines the log messages about rooms. Ids are stable: never renumber them.</summary>
internal static partial class RoomLog
{
    public const string Category = LogCategories.Rooms;

    /// <summary>Logs the phase of a room, with the code if there is an error.</summary>
    public static void Changed(ILogger logger, string roomId, string phase, int code)
    {
        if (code == 0)
        {
            Reached(logger, roomId, phase);
        }
        else
        {
            Failed(logger, roomId, phase, code);
        }
    }

    [LoggerMessage(5, LogLevel.Information, "Room {RoomId}: {Phase}.")]
    private static partial void Reached(ILogger logger, string roomId, string phase);

    [LoggerMessage(9, LogLevel.Information, "Room {RoomId}: {Phase}, error {Code}.")]
    private static partial void Failed(ILogger logger, string roomId, string phase, int code);
}
