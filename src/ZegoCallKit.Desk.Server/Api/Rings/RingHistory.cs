using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Desk.Server.Api.Rings;

/// <summary>Represents one call and the steps that were derived from the changes of its record.</summary>
internal sealed class RingHistory(string id)
{
    private const int MostSteps = 100;

    private readonly List<ApiRingStep> _steps = [];
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private CallRecord? _record;

    public string Id { get; } = id;

    public long StartedAt => _record?.StartedAt ?? 0;

    /// <summary>Gets when the call ended: when it was stopped, when all members had left, or when it stopped ringing without an answer.</summary>
    public long? EndedAt { get; private set; }

    /// <summary>Sets the record and returns the steps that led to it.</summary>
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
                _gone.Remove(member.User);
                steps.Add(new ApiRingStep(now, member.User, kind));
            }
        }

        if (invited.Length > 0)
        {
            EndedAt = null;
        }

        var ended = call.EndedAt ?? (call.AnsweredAt is null && !call.Members.Any(static member => member.State is MemberState.Ringing) ? EndedAt ?? now : null);
        if (ended is not null && EndedAt is null)
        {
            steps.Add(new ApiRingStep(now, call.Inviter, ApiRingStepKind.Ended));
        }

        EndedAt ??= ended;
        return Keep(steps);
    }

    /// <summary>Records that a user has left the call's room, and returns the resulting steps: the signaling server notices the end of a call only after it has been silent for a while.</summary>
    public IReadOnlyList<ApiRingStep> Leave(string user, long now)
    {
        if (_record is not { AnsweredAt: not null } call || EndedAt is not null || call.Find(user) is not { HasJoined: true } || !_gone.Add(user))
        {
            return [];
        }

        var steps = new List<ApiRingStep> { new(now, user, ApiRingStepKind.Left) };
        if (!call.Members.Any(member => member.State is MemberState.Ringing || (member.HasJoined && !_gone.Contains(member.User))))
        {
            steps.Add(new ApiRingStep(now, call.Inviter, ApiRingStepKind.Ended));
            EndedAt = now;
        }

        return Keep(steps);
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
            Members = [.. call.Members.Select(member => new ApiRingMember(member.User, StateOf(member)))],
            Timeline = [.. _steps],
        };
    }

    private static ApiRingStepKind? KindOf(MemberState state) => state switch
    {
        MemberState.Accepted => ApiRingStepKind.Accepted,
        MemberState.Declined => ApiRingStepKind.Declined,
        MemberState.Canceled => ApiRingStepKind.Canceled,
        MemberState.Missed => ApiRingStepKind.TimedOut,
        _ => null,
    };

    private ApiRingMemberState StateOf(MemberRecord member) => member.State switch
    {
        MemberState.Ringing => ApiRingMemberState.Ringing,
        MemberState.Declined => ApiRingMemberState.Declined,
        MemberState.Canceled or MemberState.Missed => ApiRingMemberState.Missed,
        _ => EndedAt is null && !_gone.Contains(member.User) ? ApiRingMemberState.InCall : ApiRingMemberState.Left,
    };

    private List<ApiRingStep> Keep(List<ApiRingStep> steps)
    {
        _steps.AddRange(steps.Take(MostSteps - _steps.Count));
        return steps;
    }
}
