using GroupCall.Calling;

namespace GroupCall.Display;

/// <summary>One participant's view of one stream: of the own one how it goes out, of the others how they come in.</summary>
/// <param name="Participant">Whose view.</param>
/// <param name="Stream">Of which stream.</param>
/// <param name="IsOwn">Whether the participant publishes it.</param>
/// <param name="State">Where publishing or playing stands.</param>
/// <param name="Level">How loud it is, 0 to 100.</param>
/// <param name="Fps">Pictures a second.</param>
/// <param name="Kbps">Sound and pictures together, in kilobits a second.</param>
/// <param name="Rtt">The round trip to the cloud.</param>
/// <param name="Loss">The share of packets lost, 0 to 1.</param>
internal sealed record CallRow(string Participant, string Stream, bool IsOwn, string State, float Level, double Fps, double Kbps, TimeSpan Rtt, double Loss)
{
    /// <summary>Everybody's view of everything at this moment.</summary>
    public static IEnumerable<CallRow> Of(IEnumerable<Participant> cast) => cast.SelectMany(participant =>
        participant.Attendance is { } attendance
            ? Of(participant, attendance)
            : [new CallRow(participant.Name, "", IsOwn: true, "Out", 0, 0, 0, TimeSpan.Zero, 0)]);

    private static IEnumerable<CallRow> Of(Participant participant, Attendance attendance)
    {
        var levels = attendance.Levels;
        if (attendance.Publication is { } publication)
        {
            var (state, quality) = (publication.State.Current, publication.Quality.Current);
            yield return new CallRow(
                participant.Name,
                publication.Id.Value,
                IsOwn: true,
                state.IsAudioMuted ? "Muted" : state.Phase.ToString(),
                levels.Captured,
                quality.VideoSendFps,
                quality.AudioKbps + quality.VideoKbps,
                quality.Rtt,
                quality.PacketLoss);
        }

        foreach (var playback in attendance.Room.Playbacks.Current.Items.Values.OrderBy(play => play.Id.Value, StringComparer.Ordinal))
        {
            var quality = playback.Quality.Current;
            yield return new CallRow(
                participant.Name,
                playback.Id.Value,
                IsOwn: false,
                playback.State.Current.Phase.ToString(),
                levels.Streams.GetValueOrDefault(playback.Id),
                quality.VideoReceiveFps,
                quality.AudioKbps + quality.VideoKbps,
                quality.Rtt,
                quality.PacketLoss);
        }
    }
}
