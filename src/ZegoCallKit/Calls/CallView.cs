using System.Collections.Immutable;
using ZegoCallKit.Calls.Machine;

namespace ZegoCallKit.Calls;

/// <summary>Converts the machine's record of a call to the state that a program sees.</summary>
internal static class CallView
{
    public static CallState Of(CallRecord call) => new()
    {
        Id = call.Id,
        Direction = call.Direction,
        Kind = call.Kind,
        Phase = call.Phase,
        Members = call.Members.ToImmutableSortedDictionary(static pair => pair.Key, static pair => Of(pair.Value), UserIdOrder.Instance),
        IsOnHold = call.IsOnHold,
        StartedAt = call.StartedAt,
        Duration = call.EndedAt is { } ended ? ended - (call.StartedAt ?? ended) : null,
        End = call.End,
    };

    private static CallMember Of(MemberRecord member) => new() { User = member.User, State = member.State, IsBusy = member.IsBusy, Refusal = member.Refusal, IsOnHold = member.Status.IsOnHold };
}
