namespace ZegoCallKit.Playing;

/// <summary>Creates the exception for an operation on a playback that has ended, with advice that matches the reason of its end.</summary>
internal static class PlaybackErrors
{
    public static ZegoException Refuse(Operation operation, PlaybackEndReason reason) =>
        operation.Failed(ZegoErrorCode.PlayerStreamWasNotPlayed, $"playing is over ({reason})", Advice(reason));

    private static string Advice(PlaybackEndReason reason) => reason switch
    {
        PlaybackEndReason.NotWanted => "Play or pin the stream to have it whatever the policy wants.",
        PlaybackEndReason.StreamEnded => "Play it again when it is in the room's streams again.",
        PlaybackEndReason.RoomEnded => "Play it again once logged in again; the room's Completion tells why it ended.",
        PlaybackEndReason.Failed => "Play it again; the playback's Completion tells why it failed.",
        _ => "Play it again.",
    };
}
