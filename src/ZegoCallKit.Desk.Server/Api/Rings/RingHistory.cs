using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Desk.Server.Api.Rings;

/// <summary>Represents one call with its steps, which follow from the changes of its record.</summary>
internal sealed class RingHistory(string id)
{
    private const int MostSteps = 100;

    private readonly List<ApiRingStep> _steps = [];
    private CallRecord? _record;

    public string Id { get; } = id;

    public long StartedAt => _record?.StartedAt ?? 0;

    /// <summary>Gets when the call ended: by a stop, or because nobody rings and nobody answered.</summary>
    public long? EndedAt { get; private set; }

    /// <summary>Takes over a record and returns the steps that led to it.</summary>
    public IReadOnlyList<ApiRingStep> Change(CallRecord call, long now)
    {
        var before = _record;
        _record = call;
        var steps = new List<ApiRingStep>();
        var invited = call.Members.Where(member => member.Ring is not null && member.Ring != before?.Find(member.User)?.Ring).ToArray();
        foreach (var ring in invited.GroupBy(static member => member.Ring, StringComparer.Ordinal))
        {
            steps.Add(new ApiRingStep(now, call.Rings.FirstOrDefault(it => it.Id == ring.Key)?.From ?? call.Inviter, ApiRingStepKind.Invited, [.. ring.Select(static member => member.User)]));
        }

        foreach (var member in call.Members)
        {
            var former = before?.Find(member.User);
            var wasRinging = former is { State: MemberState.Ringing } || member.Ring != former?.Ring;
            if (wasRinging && KindOf(member.State) is { } kind)
            {
                steps.Add(new ApiRingStep(now, member.User, kind));
            }
        }

        var ended = call.EndedAt ?? (call.AnsweredAt is null && !call.Members.Any(static member => member.State is MemberState.Ringing) ? EndedAt ?? now : null);
        if (ended is not null && EndedAt is null)
        {
            steps.Add(new ApiRingStep(now, call.Inviter, ApiRingStepKind.Ended));
        }

        EndedAt = ended;
        _steps.AddRange(steps.Take(MostSteps - _steps.Count));
        return steps;
    }

    public ApiRing Read()
    {
        var call = _record!;
        return new ApiRing
        {
            CallId = call.Call,
            Caller = call.Inviter,
            Kind = call.Kind,
            State = EndedAt is not null ? ApiRingState.Ended : call.AnsweredAt is null ? ApiRingState.Ringing : ApiRingState.Answered,
            StartedAt = call.StartedAt,
            EndedAt = EndedAt,
            Members = [.. call.Members.Select(member => new ApiRingMember(member.User, StateOf(member.State)))],
            Timeline = [.. _steps],
        };
    }

    private static ApiRingStepKind? KindOf(MemberState state) => state switch
    {
        MemberState.Accepted => ApiRingStepKind.Accepted,
        MemberState.Declined => ApiRingStepKind.Declined,
        MemberState.Cancelled => ApiRingStepKind.Canceled,
        MemberState.Missed => ApiRingStepKind.TimedOut,
        _ => null,
    };

    private ApiRingMemberState StateOf(MemberState state) => state switch
    {
        MemberState.Ringing => ApiRingMemberState.Ringing,
        MemberState.Declined => ApiRingMemberState.Declined,
        MemberState.Cancelled or MemberState.Missed => ApiRingMemberState.Missed,
        _ => EndedAt is null ? ApiRingMemberState.InCall : ApiRingMemberState.Left,
    };
}
