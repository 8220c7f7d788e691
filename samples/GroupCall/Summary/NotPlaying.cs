using System.Text.Json.Serialization;
using GroupCall.Calling;
using ZegoCallKit.Playing;

namespace GroupCall.Summary;

/// <summary>Streams that were in the room at the end and were not played, for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Plays">How many plays it kept from being.</param>
/// <param name="Example">One of them, explained.</param>
internal sealed record NotPlaying(PlayExplanationReason Reason, int Plays, string Example)
{
    /// <summary>Whether something went wrong, rather than the policy and its limits deciding so.</summary>
    [JsonIgnore]
    public bool IsFault => Reason is PlayExplanationReason.BackingOff or PlayExplanationReason.GaveUp or PlayExplanationReason.PolicyFailed;

    /// <summary>Asks everybody about every stream of the room.</summary>
    public static IReadOnlyList<NotPlaying> In(IEnumerable<Participant> cast) =>
    [
        .. cast.SelectMany(Of)
            .Where(answer => answer.Why.Reason != PlayExplanationReason.Playing)
            .GroupBy(answer => answer.Why.Reason)
            .Select(group => new NotPlaying(group.Key, group.Count(), $"{group.First().Listener}: {group.First().Why.Text}")),
    ];

    private static IEnumerable<(string Listener, PlayExplanation Why)> Of(Participant participant) =>
        participant.Attendance is { Room: var room }
            ? room.Streams.Current.Items.Keys.OrderBy(id => id.Value, StringComparer.Ordinal).Select(id => (participant.Name, room.AutoPlay.Explain(id)))
            : [];
}
