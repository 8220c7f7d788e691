using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Creates the signals of a call; the draft numbers them when they are sent.</summary>
internal static class SignalWriter
{
    // Members that left or declined recently: other devices may still believe that they are pending or present.
    private const int MaxGone = 20;

    public static InviteSignal Invite(CallDraft draft, CallRecord call, InvitationId invitation, TimeSpan ring, CallId? replaces = null) => new()
    {
        CallId = call.Id,
        InvitationId = invitation,
        Sender = draft.Self,
        Sequence = 0,
        SentAt = draft.Wall,
        Kind = call.Kind,
        Inviter = CallTerms.InviterOf(call),
        Members = Members(draft, call),
        RingTimeout = ring,
        CustomData = call.CustomData,
        Options = call.Shared,
        Replaces = replaces,
        HasOtherCall = draft.Calls.Any(other => other.Id != call.Id && (other.IsUnderWay || other.IsActive)),
        Elapsed = CallStart.Elapsed(draft, call),
    };

    public static MembersSignal MemberList(CallDraft draft, CallRecord call, InvitationId? about = null) => new()
    {
        CallId = call.Id,
        InvitationId = about,
        Sender = draft.Self,
        Sequence = 0,
        SentAt = draft.Wall,
        Kind = call.Kind,
        ListVersion = draft.NextSequence,
        Members = Members(draft, call),
        Inviter = CallTerms.InviterOf(call),
        Options = call.Shared,
        Elapsed = CallStart.Elapsed(draft, call),
    };

    public static CancelSignal Cancel(CallDraft draft, CallId call, InvitationId? invitation, IEnumerable<UserId> invitees, bool isTimeout = false) =>
        new() { CallId = call, InvitationId = invitation, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Invitees = [.. invitees], IsTimeout = isTimeout };

    public static ReceivedSignal Received(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, InvitationId = call.InvitationId, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall };

    public static AcceptSignal Accept(CallDraft draft, CallId call, InvitationId? invitation) =>
        new() { CallId = call, InvitationId = invitation, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall };

    public static RejectSignal Reject(CallDraft draft, CallId call, InvitationId? invitation, RejectReason reason, string customData) =>
        new() { CallId = call, InvitationId = invitation, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Reason = reason, CustomData = customData };

    public static JoinSignal Join(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Status = StatusOf(call) };

    public static LeaveSignal Leave(CallDraft draft, CallId call, LeaveReason reason) =>
        new() { CallId = call, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Reason = reason };

    public static EndSignal End(CallDraft draft, CallId call, EndReason reason) =>
        new() { CallId = call, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Reason = reason };

    public static HeartbeatSignal Heartbeat(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, InvitationId = call.InvitationId, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Status = StatusOf(call), Elapsed = CallStart.Elapsed(draft, call) };

    public static SyncSignal Sync(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, InvitationId = call.InvitationId, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Status = StatusOf(call) };

    /// <summary>Tells the members that this user is in the call, and the user's status.</summary>
    public static void SendPresence(CallDraft draft, CallRecord call)
    {
        if (draft.IsSignalingUp)
        {
            // Users in the room receive it too: a lost accept may have kept them from becoming members here. Without the terms of the call, this device requests them.
            draft.Send(call.In.Union(call.RoomUsers), call.Shared is null ? Sync(draft, call) : Heartbeat(draft, call));
        }
    }

    private static MemberStatus? StatusOf(CallRecord call) => call.IsOnHold ? new MemberStatus { IsOnHold = true } : null;

    private static ImmutableArray<SignalMember> Members(CallDraft draft, CallRecord call) =>
    [
        new SignalMember { UserId = draft.Self.UserId, Name = draft.Self.Name, State = CallMemberState.Accepted },
        .. call.Members.Values
            .Where(static member => member.IsIn || member.IsPending)
            .Concat(call.Members.Values.Where(static member => !member.IsIn && !member.IsPending).OrderByDescending(static member => member.LastHeard).Take(MaxGone))
            .Select(static member => new SignalMember { UserId = member.Id, Name = member.User.Name, State = member.State }),
    ];
}
