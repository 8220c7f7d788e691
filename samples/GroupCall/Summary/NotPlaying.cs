using System.Text.Json.Serialization;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;

namespace GroupCall.Summary;

/// <summary>Streams that were in the room at the end and were not played, for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Plays">The number of playbacks that are missing for this reason.</param>
/// <param name="Example">The explanation of one of them.</param>
internal sealed record NotPlaying(PlayExplanationReason Reason, int Plays, string Example)
{
    /// <summary>Gets whether this is a failure, rather than a decision of the policy and its limits.</summary>
    [JsonIgnore]
    public bool IsFault => Reason is PlayExplanationReason.BackingOff or PlayExplanationReason.GaveUp or PlayExplanationReason.PolicyFailed;

    /// <summary>Collects the explanations of all participants for every stream of the room.</summary>
    public static IReadOnlyList<NotPlaying> In(IEnumerable<(string Listener, IRoom Room)> participants) =>
    [
        .. participants.SelectMany(static participant => Of(participant.Listener, participant.Room))
            .Where(answer => answer.Why.Reason != PlayExplanationReason.Playing)
            .GroupBy(answer => answer.Why.Reason)
            .Select(group => new NotPlaying(group.Key, group.Count(), $"{group.First().Listener}: {group.First().Why.Text}")),
    ];

    private static IEnumerable<(string Listener, PlayExplanation Why)> Of(string listener, IRoom room) =>
        room.Streams.Current.Items.Keys.OrderBy(id => id.Value, StringComparer.Ordinal).Select(id => (listener, room.AutoPlay.Explain(id)));
}
