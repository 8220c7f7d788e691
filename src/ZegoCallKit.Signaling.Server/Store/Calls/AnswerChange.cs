using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Answers a ring for a user. The first answer of a device counts.</summary>
internal sealed record AnswerChange(string User, string Device, bool IsAccepted)
{
    /// <summary>Returns why the answer is refused; <see langword="null"/> if it counts.</summary>
    /// <param name="call">The call after the change.</param>
    public string? Refusal(CallRecord? call) => call?.Find(User) switch
    {
        null when call is null => WireReasons.Unknown,
        null => WireReasons.NotMember,
        { HasMissed: true } => WireReasons.Ended,
        { State: MemberState.Ringing } => WireReasons.Ended,
        { HasJoined: true, Device: null } => null,
        { Device: var winner } => winner == Device ? null : WireReasons.AnsweredElsewhere,
    };

    public CallRecord? Apply(CallRecord? call, long now)
    {
        if (IsAccepted && call?.Find(User) is { HasLeft: true })
        {
            // A member who left is called again.
            return CallRules.Touch(call, User, hasLeft: false, now);
        }

        if (call?.Find(User) is not { State: MemberState.Ringing } ringing || ringing.Deadline <= now)
        {
            return call;
        }

        var answered = ringing with { State = IsAccepted ? MemberState.Accepted : MemberState.Declined, Device = Device };
        return call with
        {
            Members = [.. call.Members.Select(member => member == ringing ? answered : member)],
            AnsweredAt = call.AnsweredAt ?? (IsAccepted ? now : null),
            LastActive = now,
        };
    }
}
