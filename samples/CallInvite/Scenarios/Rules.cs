using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

/// <summary>Checks the rules that must hold after every scenario.</summary>
internal static class Rules
{
    /// <summary>One second of audio, in blocks of 10 ms.</summary>
    private const long Audible = 100;

    /// <summary>Finds the broken rules.</summary>
    /// <returns>A sentence for each broken rule.</returns>
    public static IReadOnlyList<string> Check(Scenario scenario, Stage stage) =>
    [
        .. stage.Sides.SelectMany(Side),
        .. Outcome(scenario, stage),
        .. stage.Sides.Select(static side => side.RoomId).Where(static room => room.Length > 0).Distinct(StringComparer.Ordinal).SelectMany(room => Room(stage, room)),
        .. scenario.Talks.Where(talk => Heard(stage, talk.Listener, talk.Speaker) < Audible).Select(static talk => $"{talk.Listener} did not hear {talk.Speaker}."),
        .. stage.Phones.SelectMany(static phone => phone.Faults),
    ];

    private static IEnumerable<string> Side(Side side)
    {
        if (side.Ends.Count != 1)
        {
            yield return $"{side.User}'s call {side.Call.Id} ended {side.Ends.Count} times.";
        }

        if (!side.IsComplete || side.Phases is not [.., CallPhase.Ended])
        {
            yield return $"{side.User}'s call {side.Call.Id} did not end; it is {side.Call.State.Current.Phase}.";
        }

        if (side.Phases.Zip(side.Phases.Skip(1)).Any(static step => step.Second < step.First))
        {
            yield return $"{side.User}'s call {side.Call.Id} returned to an earlier phase: {string.Join(", ", side.Phases)}.";
        }
    }

    private static IEnumerable<string> Outcome(Scenario scenario, Stage stage)
    {
        var expected = scenario.Ends.Select(static end => $"{end.User} {end.Reason}").ToList();
        var actual = stage.Sides.Select(static side => $"{side.User} {side.Ends.FirstOrDefault()?.Reason}").ToList();
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? []
            : [$"The call ended with {string.Join(", ", actual)} instead of {string.Join(", ", expected)}."];
    }

    private static IEnumerable<string> Room(Stage stage, string room)
    {
        foreach (var user in stage.Cloud.GetUsers(room))
        {
            yield return $"{user.Id} is still in room {room}.";
        }

        foreach (var stream in stage.Cloud.GetStreams(room))
        {
            yield return $"{stream.Id} is still published in room {room}.";
        }
    }

    private static long Heard(Stage stage, string listener, string speaker) =>
        stage.Phones.Single(phone => phone.Name == listener).Voice.Heard.GetValueOrDefault(speaker);
}
