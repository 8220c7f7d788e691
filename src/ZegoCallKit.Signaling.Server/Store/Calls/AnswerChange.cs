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
        { Device: var winner } when winner != Device => WireReasons.AnsweredElsewhere,
        { State: MemberState.Declined } when IsAccepted => WireReasons.Ended,
        _ => null,
    };

    public CallRecord? Apply(CallRecord? call, long now)
    {
        if (IsAccepted && call?.Find(User) is { HasAccepted: true } member && (member.HasLeft || member.Device is null) && member.IsSpokenForBy(Device))
        {
            // An invitation met a user whom a host has let in, or whose device had left when the server did not know it yet.
            return CallRules.Touch(call, User, Device, MemberReport.Speaks, now);
        }

        // Of the invitations of two members, a device may decline one and accept the other.
        if (call?.Find(User) is not { } ringing || ringing.Deadline <= now || !(ringing.State is MemberState.Ringing || (IsAccepted && ringing.State is MemberState.Declined && ringing.Device == Device)))
        {
            return call;
        }

        var answered = IsAccepted ? call.Return(ringing, Device) with { HasJoinedById = false } : ringing with { State = MemberState.Declined, Device = Device };
        return call with
        {
            Members = [.. call.Members.Select(member => member == ringing ? answered : member)],
            AnsweredAt = call.AnsweredAt ?? (IsAccepted ? now : null),
            LastActive = now,
        };
    }
}
