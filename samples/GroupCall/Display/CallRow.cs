using GroupCall.Calling;
using ZegoCallKit;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace GroupCall.Display;

/// <summary>One participant's view of one stream: of the own one how it goes out, of the others how they come in.</summary>
/// <param name="Participant">Whose view.</param>
/// <param name="Stream">Of which stream.</param>
/// <param name="State">Where publishing or playing stands.</param>
/// <param name="IsFlowing">Whether sound and pictures flow.</param>
/// <param name="Level">How loud it is, 0 to 100.</param>
/// <param name="Quality">How it goes; <see langword="null"/> before the first measurement.</param>
internal sealed record CallRow(string Participant, string Stream, string State, bool IsFlowing, float Level, LinkQuality? Quality)
{
    /// <summary>Everybody's view of everything at this moment.</summary>
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
