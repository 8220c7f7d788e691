namespace ZegoCallKit.Playing;

/// <summary>Creates the exception for an operation on a playback that has ended, with advice that matches the reason of its end.</summary>
internal static class PlaybackErrors
{
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
