using GroupCall.Clips;
using GroupCall.Measuring;
using GroupCall.Options;
using GroupCall.Recording;
using Samples;

namespace GroupCall.Calling;

/// <summary>Who takes part.</summary>
internal static class CallCast
{
    private static readonly string[] Names = ["alice", "bob", "carol", "dave"];

    /// <summary>The name of a participant, which is its stream's id, too.</summary>
    /// <param name="number">Which one, from 0.</param>
    /// <param name="options">Who the first one is.</param>
    public static string NameOf(int number, CallOptions options) => number switch
    {
        0 when options.Name is { } name => name,

        // Others in the room run this program, too, and nobody may be there twice.
        0 when options.Engine == CallOptions.ExpressEngine => GuestName.Own,
        _ => number < Names.Length ? Names[number] : $"guest{number + 1:00}",
    };

    public static IReadOnlyList<Participant> Create(CallOptions options, ClipLibrary clips, EngineChoice engine, CallStatistics statistics, Recorder? recorder) =>
        [.. Enumerable.Range(0, options.Participants).Select(i => new Participant(NameOf(i, options), clips[i], engine, statistics, recorder))];
}
