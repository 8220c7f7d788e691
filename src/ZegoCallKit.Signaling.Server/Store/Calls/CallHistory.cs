using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Derives the history entries of a call's members from its record.</summary>
internal static class CallHistory
{
    public const string Ringing = "ringing";
    public const string Answered = "answered";
    public const string Declined = "declined";
    public const string Canceled = "cancelled";
    public const string Missed = "missed";

    /// <summary>Returns the entry of a member; <see langword="null"/> if another call replaced this one, whose entry stands for both.</summary>
    public static WireHistoryEntry? EntryOf(CallRecord call, MemberRecord member) => HasGivenWay(call, member) ? null : new()
    {
        Call = call.Call,
        Inviter = call.Inviter,
        Invitees = [.. call.Members.Where(other => other.User != call.Inviter).Select(static other => other.User)],
        Kind = call.Kind,
        StartedAt = call.StartedAt,
        Outcome = OutcomeOf(call, member),
        DurationMs = member.HasJoined && call is { AnsweredAt: { } answered, EndedAt: { } ended } ? Math.Max(0, ended - answered) : null,
        HasJoined = member.Ring is null && member.User != call.Inviter ? true : null,
        Device = member.Device,
    };

    private static bool HasGivenWay(CallRecord call, MemberRecord member) => member is { State: MemberState.Replaced, WasIn: false }
        || (member.State is MemberState.Inviter && call.Members.Any(static other => other.State is MemberState.Replaced) && call.Members.All(static other => other.State is MemberState.Inviter or MemberState.Replaced));

    private static string OutcomeOf(CallRecord call, MemberRecord member) => member.State switch
    {
        _ when member.User == call.Inviter => OutcomeOfInviter(call),
        _ when member.HasJoined => Answered,
        MemberState.Declined => Declined,
        MemberState.Ringing => Ringing,

        // For the called user, a withdrawn ring is a missed call.
        _ => Missed,
    };

    private static string OutcomeOfInviter(CallRecord call)
    {
        var others = call.Members.Where(other => other.User != call.Inviter).ToList();
        bool Any(MemberState state) => others.Exists(other => other.State == state);
        return call.AnsweredAt is not null ? Answered
            : Any(MemberState.Ringing) ? Ringing
            : Any(MemberState.Canceled) ? Canceled
            : Any(MemberState.Missed) ? Missed
            : Declined;
    }
}
