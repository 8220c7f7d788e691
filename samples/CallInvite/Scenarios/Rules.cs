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
        .. scenario.Talks.Where(talk => Heard(stage, talk.Listener, talk.Speaker) < Audible).Select(static talk => $"{talk.Listener} has not heard {talk.Speaker}."),
        .. stage.Phones.SelectMany(static phone => phone.Faults),
    ];

    private static IEnumerable<string> Side(Side side)
    {
        if (side.Ends.Count != 1)
        {
            yield return $"{side.User}'s call {side.Call.Id} has {side.Ends.Count} ends.";
        }

        if (!side.IsComplete || side.Phases is not [.., CallPhase.Ended])
        {
            yield return $"{side.User}'s call {side.Call.Id} is not over but {side.Call.State.Current.Phase}.";
        }

        if (side.Phases.Zip(side.Phases.Skip(1)).Any(static step => step.Second < step.First))
        {
            yield return $"{side.User}'s call {side.Call.Id} went back: {string.Join(", ", side.Phases)}.";
        }
    }

    private static IEnumerable<string> Outcome(Scenario scenario, Stage stage)
    {
        var expected = scenario.Ends.Select(static end => $"{end.User} {end.Reason}").ToList();
        var actual = stage.Sides.Select(static side => $"{side.User} {side.Ends.FirstOrDefault()?.Reason}").ToList();
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? []
            : [$"It ended with {string.Join(", ", actual)}; it should have ended with {string.Join(", ", expected)}."];
    }

    private static IEnumerable<string> Room(Stage stage, string room)
    {
        foreach (var user in stage.Cloud.GetUsers(room))
        {
            yield return $"{user.Id} is still in the room {room}.";
        }

        foreach (var stream in stage.Cloud.GetStreams(room))
        {
            yield return $"{stream.Id} is still published in the room {room}.";
        }
    }

    private static long Heard(Stage stage, string listener, string speaker) =>
        stage.Phones.Single(phone => phone.Name == listener).Voice.Heard.GetValueOrDefault(speaker);
}
