using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Summary;

/// <summary>One call as one user saw it. Its property names are those of the JSON.</summary>
internal sealed record SideSummary
{
    public required string User { get; init; }

    public required string Call { get; init; }

    public required CallEndReason? Reason { get; init; }

    public required IReadOnlyList<CallPhase> Phases { get; init; }

    public static SideSummary Of(Side side) => new()
    {
        User = side.User,
        Call = side.Call.Id.Value,
        Reason = side.Ends.FirstOrDefault()?.Reason,
        Phases = side.Phases,
    };
}
