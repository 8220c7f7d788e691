using GroupCall.Clips;
using GroupCall.Measuring;
using GroupCall.Options;
using GroupCall.Recording;
using Samples;

namespace GroupCall.Calling;

/// <summary>Creates the participants.</summary>
internal static class CallParticipants
{
    private static readonly string[] Names = ["alice", "bob", "carol", "dave"];

    /// <summary>The most characters that are added to the name of the first participant to name another one.</summary>
    public const int SuffixLength = 3;

    /// <summary>Returns the name of a participant, which is also the id of the participant's stream.</summary>
    /// <param name="number">The index of the participant, from 0.</param>
    /// <param name="options">The options, which can name the first participant.</param>
    public static string NameOf(int number, CallOptions options) => number switch
    {
        0 when options.Name is { } name => name,

        // Others in the room run this program too, and a user can be in a room only once.
        0 when options.Engine != CallOptions.MemoryEngine => GuestName.Own,
        _ when options.Engine == CallOptions.DeskEngine => $"{NameOf(0, options)}-{number + 1}",
        _ => number < Names.Length ? Names[number] : $"guest{number + 1:00}",
    };

    public static IReadOnlyList<CallParticipant> Create(CallOptions options, ClipLibrary clips, EngineChoice engine, CallStatistics statistics, Recorder? recorder) =>
        [.. Enumerable.Range(0, options.Participants).Select(i => new CallParticipant(NameOf(i, options), clips[i], engine, statistics, recorder))];
}
