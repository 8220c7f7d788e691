using CallInvite.Participants;
using ZegoCallKit.Calls;

namespace CallInvite.Summary;

/// <summary>One call as one user saw it. Its property names are those of the JSON.</summary>
internal sealed record CallSummary
{
    public required string User { get; init; }

    public required string Call { get; init; }

    public required CallEndReason? Reason { get; init; }

    public required IReadOnlyList<CallPhase> Phases { get; init; }

    public static CallSummary Of(ObservedCall call) => new()
    {
        User = call.User,
        Call = call.Call.Id.Value,
        Reason = call.Ends.FirstOrDefault()?.Reason,
        Phases = call.Phases,
    };
}
