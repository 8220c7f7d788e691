using CallInvite.Participants;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

/// <summary>Checks the rules that must hold after every scenario.</summary>
internal static class Rules
{
    /// <summary>One second of audio, in blocks of 10 ms.</summary>
    private const long Audible = 100;

    /// <summary>Finds the broken rules.</summary>
    /// <returns>A sentence for each broken rule.</returns>
    public static IReadOnlyList<string> Check(Scenario scenario, ScenarioContext context) =>
    [
        .. context.ObservedCalls.SelectMany(Call),
        .. Outcome(scenario, context),
        .. context.ObservedCalls.Select(static call => call.RoomId).Where(static room => room.Length > 0).Distinct(StringComparer.Ordinal).SelectMany(room => Room(context, room)),
        .. scenario.ExpectedAudio.Where(audio => Heard(context, audio.Listener, audio.Speaker) < Audible).Select(static audio => $"{audio.Listener} did not hear {audio.Speaker}."),
        .. context.Participants.SelectMany(static participant => participant.Faults),
        .. context.Unmet,
    ];

    private static IEnumerable<string> Call(ObservedCall call)
    {
        if (call.Ends.Count != 1)
        {
            yield return $"{call.User}'s call {call.Call.Id} ended {call.Ends.Count} times.";
        }

        if (!call.IsComplete || call.Phases is not [.., CallPhase.Ended])
        {
            yield return $"{call.User}'s call {call.Call.Id} did not end; it is {call.Call.State.Current.Phase}.";
        }

        if (call.Phases.Zip(call.Phases.Skip(1)).Any(static step => step.Second < step.First))
        {
            yield return $"{call.User}'s call {call.Call.Id} returned to an earlier phase: {string.Join(", ", call.Phases)}.";
        }
    }

    private static IEnumerable<string> Outcome(Scenario scenario, ScenarioContext context)
    {
        var expected = scenario.ExpectedEnds.Select(static end => $"{end.User} {end.Reason}").Order(StringComparer.Ordinal).ToList();
        var actual = context.ObservedCalls.Select(static call => $"{call.User} {call.Ends.FirstOrDefault()?.Reason}").Order(StringComparer.Ordinal).ToList();
        return expected.SequenceEqual(actual, StringComparer.Ordinal)
            ? []
            : [$"The call ended with {string.Join(", ", actual)} instead of {string.Join(", ", expected)}."];
    }

    private static IEnumerable<string> Room(ScenarioContext context, string room)
    {
        foreach (var user in context.Cloud.GetUsers(room))
        {
            yield return $"{user.Id} is still in room {room}.";
        }

        foreach (var stream in context.Cloud.GetStreams(room))
        {
            yield return $"{stream.Id} is still published in room {room}.";
        }
    }

    private static long Heard(ScenarioContext context, string listener, string speaker) =>
        context.Find(listener).Voice.Heard.GetValueOrDefault(context.Find(speaker).User.Id.Value);
}
