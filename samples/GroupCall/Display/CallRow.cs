using GroupCall.Calling;
using ZegoCallKit;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;

namespace GroupCall.Display;

/// <summary>Represents one member's view of one stream: how the member's own stream is sent, or how another stream is received.</summary>
/// <param name="Participant">The name of the member.</param>
/// <param name="Stream">The stream.</param>
/// <param name="State">The state of publishing or playing.</param>
/// <param name="IsFlowing">Whether audio and video are being sent or received.</param>
/// <param name="Level">The sound level: 0 to 100.</param>
/// <param name="Quality">The measured quality; <see langword="null"/> before the first measurement.</param>
internal sealed record CallRow(string Participant, string Stream, string State, bool IsFlowing, float Level, LinkQuality? Quality)
{
    /// <summary>Returns the current rows of all participants.</summary>
    public static IEnumerable<CallRow> Of(IEnumerable<CallParticipant> participants) => participants.SelectMany(member =>
        member.Attendance is { } attendance
            ? attendance.Room.Participants.Current.Items.Values
                .OrderByDescending(participant => participant.IsLocal)
                .ThenBy(participant => participant.Id.Value, StringComparer.Ordinal)
                .SelectMany(participant => participant.Streams)
                .Select(stream => Of(member.Name, stream))
                .OfType<CallRow>()
            : [new CallRow(member.Name, "", "Out", IsFlowing: false, Level: 0, Quality: null)]);

    private static CallRow? Of(string viewer, ParticipantStream stream) => stream switch
    {
        { Publication: { } own } => new CallRow(
            viewer,
            "(own)",
            stream.IsMicrophoneOn == true ? own.State.Current.Phase.ToString() : "Muted",
            stream is { IsActive: true, IsMicrophoneOn: true },
            stream.SoundLevel,
            Of(own.Quality.Current)),
        { Playback: { } play } => new CallRow(viewer, stream.Id.Value, play.State.Current.Phase.ToString(), stream.IsActive, stream.SoundLevel, Of(play.Quality.Current)),
        _ => null,
    };

    private static LinkQuality? Of(PublishQuality quality) =>
        quality.Level == QualityLevel.Unknown ? null : new LinkQuality(quality.VideoSendFps, quality.AudioKbps + quality.VideoKbps, quality.Rtt, quality.PacketLoss);

    private static LinkQuality? Of(PlayQuality quality) =>
        quality.Level == QualityLevel.Unknown ? null : new LinkQuality(quality.VideoReceiveFps, quality.AudioKbps + quality.VideoKbps, quality.Rtt, quality.PacketLoss);
}
