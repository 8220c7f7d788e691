using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Creates the signals of a call; the draft numbers them when they are sent.</summary>
internal static class SignalWriter
{
    // The list also contains members that left or declined recently: other devices may still believe that they are pending or present. A signal must fit into the smallest payload that a transport
    // may have, whatever the ids are: beyond a limit, names are left out. They are known from the members' own signals.
    private const int MaxGone = 20;
    private const int MaxListed = 60;
    private const int MaxNameBytes = 4_096;

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

    public static CancelSignal Cancel(CallDraft draft, CallId call, InvitationId? invitation, IEnumerable<UserId> invitees, bool isTimeout = false, CallId? replacedBy = null, bool onlyUnanswered = false) =>
        new() { CallId = call, InvitationId = invitation, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Invitees = [.. invitees], IsTimeout = isTimeout, ReplacedBy = replacedBy, OnlyUnanswered = onlyUnanswered };

    public static ReceivedSignal Received(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, InvitationId = call.InvitationId, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall };

    public static AcceptSignal Accept(CallDraft draft, CallId call, InvitationId? invitation) =>
        new() { CallId = call, InvitationId = invitation, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall };

    public static RejectSignal Reject(CallDraft draft, CallId call, InvitationId? invitation, RejectReason reason, string customData) =>
        new() { CallId = call, InvitationId = invitation, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Reason = reason, CustomData = customData };

    public static JoinSignal Join(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Status = StatusInputs.Own(draft, call) };

    public static LeaveSignal Leave(CallDraft draft, CallId call, LeaveReason reason) =>
        new() { CallId = call, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Reason = reason };

    public static EndSignal End(CallDraft draft, CallId call, EndReason reason) =>
        new() { CallId = call, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Reason = reason };

    public static HeartbeatSignal Heartbeat(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, InvitationId = call.InvitationId, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Status = StatusInputs.Own(draft, call), Elapsed = CallStart.Elapsed(draft, call) };

    public static SyncSignal Sync(CallDraft draft, CallRecord call) =>
        new() { CallId = call.Id, InvitationId = call.InvitationId, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Status = StatusInputs.Own(draft, call) };

    public static ReactionSignal Reaction(CallDraft draft, CallId call, string text) =>
        new() { CallId = call, Sender = draft.Self, Sequence = 0, SentAt = draft.Wall, Text = text };

    /// <summary>Creates the signal that this user is in the call, with the user's status.</summary>
    public static void SendPresence(CallDraft draft, CallRecord call)
    {
        if (draft.IsSignalingUp)
        {
            // Users in the room receive it too: a lost accept may have kept them from becoming members here. Without the terms of the call, this device requests them.
            draft.Send(call.In.Union(call.RoomUsers), call.Shared is null ? Sync(draft, call) : Heartbeat(draft, call));
        }
    }

    private static ImmutableArray<SignalMember> Members(CallDraft draft, CallRecord call)
    {
        var present = call.Members.Values.Where(static member => member.IsIn || member.IsPending).ToList();
        var gone = call.Members.Values.Where(static member => !member.IsIn && !member.IsPending).OrderByDescending(static member => member.LastHeard).Take(Math.Clamp(MaxListed - 1 - present.Count, 0, MaxGone));
        ImmutableArray<SignalMember> all =
        [
            new SignalMember { UserId = draft.Self.UserId, Name = draft.Self.Name, State = CallMemberState.Accepted },
            .. present.Concat(gone).Select(static member => new SignalMember { UserId = member.Id, Name = member.User.Name, State = member.State }),
        ];
        var left = MaxNameBytes;
        return [.. all.Select(member => (left -= SizeOf(member.Name)) >= 0 ? member : member with { Name = "" })];
    }

    // As JSON, in which some characters are longer.
    private static int SizeOf(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length;
}
