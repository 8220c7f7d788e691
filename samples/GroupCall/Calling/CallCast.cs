using GroupCall.Clips;
using GroupCall.Measuring;
using GroupCall.Recording;
using ZegoCallKit;

namespace GroupCall.Calling;

/// <summary>Who takes part.</summary>
internal static class CallCast
{
    private static readonly string[] Names = ["alice", "bob", "carol", "dave"];

    /// <summary>The name of a participant, which is its stream's id, too.</summary>
    /// <param name="number">Which one, from 0.</param>
    public static string NameOf(int number) => number < Names.Length ? Names[number] : $"guest{number + 1:00}";

    public static IReadOnlyList<Participant> Create(int count, ClipLibrary clips, ZegoClientOptions options, CallStatistics statistics, Recorder? recorder) =>
        [.. Enumerable.Range(0, count).Select(i => new Participant(NameOf(i), clips[i], options, statistics, recorder))];
}
