using System.Collections.Immutable;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls;

/// <summary>Converts the machine's record of a call to the state that a program sees.</summary>
internal static class CallView
{
    public static CallState Of(CallRecord call, bool isBot) => new()
    {
        Id = call.Id,
        Direction = call.Direction,
        Kind = call.Kind,
        Phase = call.Phase,
        Members = call.Members.ToImmutableSortedDictionary(static pair => pair.Key, static pair => Of(pair.Value), UserIdOrder.Instance),
        IsOnHold = call.IsOnHold,
        Status = new ParticipantStatus { HandRaisedAt = call.HandRaisedAt, IsBot = isBot, Attributes = call.Attributes },
        StartedAt = call.StartedAt,
        Duration = call.EndedAt is { } ended ? ended - (call.StartedAt ?? ended) : null,
        End = call.End,
    };

    /// <summary>Returns what the members in a call report about themselves, this user included, if it is anything.</summary>
    public static ImmutableDictionary<UserId, ParticipantStatus> StatusesOf(CallState call, UserId self)
    {
        var statuses = ImmutableDictionary<UserId, ParticipantStatus>.Empty;
        foreach (var member in call.Accepted)
        {
            statuses = With(statuses, member.User.Id, member.Status);
        }

        return With(statuses, self, call.Status);
    }

    private static ImmutableDictionary<UserId, ParticipantStatus> With(ImmutableDictionary<UserId, ParticipantStatus> statuses, UserId user, ParticipantStatus status) =>
        status == ParticipantStatus.None ? statuses : statuses.Add(user, status);

    private static CallMember Of(MemberRecord member) => new()
    {
        User = member.User,
        State = member.State,
        IsBusy = member.IsBusy,
        Refusal = member.Refusal,
        IsOnHold = member.Status.IsOnHold,
        Status = member.Shown,
    };
}
