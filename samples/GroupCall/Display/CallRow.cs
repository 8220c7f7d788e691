using GroupCall.Calling;
using ZegoCallKit;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace GroupCall.Display;

/// <summary>One participant's view of one stream: how the participant's own stream is sent, or how another stream is received.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Stream">The stream.</param>
/// <param name="State">The state of publishing or playing.</param>
/// <param name="IsFlowing">Whether audio and video are being sent or received.</param>
/// <param name="Level">The sound level, 0 to 100.</param>
/// <param name="Quality">The measured quality; <see langword="null"/> before the first measurement.</param>
internal sealed record CallRow(string Participant, string Stream, string State, bool IsFlowing, float Level, LinkQuality? Quality)
{
    /// <summary>Returns the current rows of all participants.</summary>
    public static IEnumerable<CallRow> Of(IEnumerable<Participant> cast) => cast.SelectMany(participant =>
        participant.Attendance is { } attendance
            ? Of(participant.Name, attendance)
            : [new CallRow(participant.Name, "", "Out", IsFlowing: false, Level: 0, Quality: null)]);

    private static IEnumerable<CallRow> Of(string participant, Attendance attendance)
    {
        var levels = attendance.Levels;
        if (attendance.Publication is { } publication)
        {
            yield return Of(participant, publication, levels);
        }

        foreach (var playback in attendance.Room.Playbacks.Current.Items.Values.OrderBy(play => play.StreamId.Value, StringComparer.Ordinal))
        {
            yield return Of(participant, playback, levels);
        }
    }

    private static CallRow Of(string participant, IPublication publication, SoundLevels levels)
    {
        var state = publication.State.Current;
        var quality = publication.Quality.Current;
        return new CallRow(
            participant,
            "(own)",
            state.IsAudioMuted ? "Muted" : state.Phase.ToString(),
            state.Phase == PublicationPhase.Publishing && !state.IsAudioMuted,
            levels.Captured,
            quality.Level == QualityLevel.Unknown ? null : new LinkQuality(quality.VideoSendFps, quality.AudioKbps + quality.VideoKbps, quality.Rtt, quality.PacketLoss));
    }

    private static CallRow Of(string participant, IPlayback playback, SoundLevels levels)
    {
        var phase = playback.State.Current.Phase;
        var quality = playback.Quality.Current;
        return new CallRow(
            participant,
            playback.StreamId.Value,
            phase.ToString(),
            phase == PlaybackPhase.Playing,
            levels.Streams.GetValueOrDefault(playback.StreamId),
            quality.Level == QualityLevel.Unknown ? null : new LinkQuality(quality.VideoReceiveFps, quality.AudioKbps + quality.VideoKbps, quality.Rtt, quality.PacketLoss));
    }
}
