using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Playing;

/// <summary>Creates the exceptions of playing.</summary>
internal static class PlaybackErrors
{
    /// <summary>Returns why a stream cannot be played, if it is already played in another room: the engine plays a stream only once, whichever room requested it.</summary>
    public static ZegoException? Elsewhere(Operation operation, Playback? playback, LoginScope login) =>
        playback is null || ReferenceEquals(playback.Login, login) ? null : operation.Failed(ZegoErrorCode.PlayerCrossRoom, $"the stream is already being played in room '{playback.Login.Id}'");

    /// <summary>Creates the exception of a stream that did not play in time.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="timeout">The timeout.</param>
    /// <param name="mayBeThere">Whether the stream is in the room, so that the reason is unknown, or may be, because the connection is lost.</param>
    public static ZegoTimeoutException TimedOut(Operation operation, TimeSpan timeout, bool mayBeThere) =>
        mayBeThere ? operation.TimedOut(timeout) : operation.TimedOut(timeout, ZegoErrorCode.PlayerPlayStreamNotExist, "no user published the stream in the room");

    /// <summary>Creates the exception for an operation on a playback that has ended, with advice that matches the reason of its end.</summary>
    public static ZegoException Refuse(Operation operation, PlaybackEndReason reason) =>
        operation.Failed(ZegoErrorCode.PlayerStreamWasNotPlayed, $"the playback has ended ({reason})", Advice(reason));

    private static string Advice(PlaybackEndReason reason) => reason switch
    {
        PlaybackEndReason.NotWanted => "Play or pin the stream to play it regardless of the policy.",
        PlaybackEndReason.StreamEnded => "Play the stream again when it is in the room's streams again.",
        PlaybackEndReason.RoomEnded => "Log in and play the stream again. The room's Completion contains the reason for its end.",
        PlaybackEndReason.Failed => "Play the stream again. The playback's Completion contains the reason for the failure.",
        PlaybackEndReason.OnHold => "Resume the call, which plays the stream again.",
        _ => "Play the stream again.",
    };
}
