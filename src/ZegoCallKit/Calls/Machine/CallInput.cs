using System.Collections.Immutable;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Something the machine is told.</summary>
internal abstract record CallInput
{
    /// <summary>The user calls somebody.</summary>
    internal sealed record Invite(CallId CallId, InvitationId InvitationId, ImmutableArray<RoomUser> Callees, InviteOptions Options) : CallInput;

    /// <summary>The user invites more people to a call.</summary>
    internal sealed record InviteMore(CallId CallId, InvitationId InvitationId, ImmutableArray<RoomUser> Callees, TimeSpan? RingTimeout) : CallInput;

    /// <summary>The user takes a call.</summary>
    internal sealed record Accept(CallId CallId) : CallInput;

    /// <summary>The user turns a call down.</summary>
    internal sealed record Decline(CallId CallId, string CustomData, DeclineReason Reason = DeclineReason.Declined) : CallInput;

    /// <summary>The user takes invitations back: some, or all.</summary>
    internal sealed record Cancel(CallId CallId, ImmutableArray<UserId>? Invitees) : CallInput;

    /// <summary>The user leaves a call, however it stands.</summary>
    internal sealed record HangUp(CallId CallId) : CallInput;

    /// <summary>The user ends a call for everybody.</summary>
    internal sealed record EndForAll(CallId CallId) : CallInput;

    /// <summary>The user comes into a call by himself.</summary>
    internal sealed record Join(CallId CallId, CallKind Kind) : CallInput;

    /// <summary>The program has decided about a call that came while there was another.</summary>
    internal sealed record BusyDecided(CallId CallId, BusyDecision Decision) : CallInput;

    /// <summary>A signal came; its sender is who it says. Its age is what the transport knows of it by one clock, if it knows.</summary>
    internal sealed record SignalReceived(CallSignal Signal, TimeSpan? Age = null) : CallInput;

    /// <summary>The transport has taken a signal over; what became of it, as far as it tells.</summary>
    internal sealed record Sent(CallSignal Signal, ImmutableArray<SignalingReceipt> Receipts) : CallInput;

    /// <summary>A server says that another device of this user answered.</summary>
    internal sealed record AnsweredElsewhere(CallId CallId, bool Accepted) : CallInput;

    /// <summary>A server says that a ring ended unanswered.</summary>
    internal sealed record MissedRing(InviteSignal Signal) : CallInput;

    /// <summary>A signal could not be sent.</summary>
    internal sealed record SendFailed(CallSignal Signal, Exception Error) : CallInput;

    /// <summary>The transport knows that a user is reachable, or is not.</summary>
    internal sealed record PresenceChanged(UserId User, bool IsOnline) : CallInput;

    /// <summary>The transport can carry signals, or cannot.</summary>
    internal sealed record SignalingChanged(bool IsUp) : CallInput;

    /// <summary>The room of a call was entered.</summary>
    internal sealed record RoomEntered(CallId CallId) : CallInput;

    /// <summary>Entering the room of a call, or publishing in it, failed.</summary>
    internal sealed record RoomFailed(CallId CallId, ZegoErrorCode Code, Exception? Error) : CallInput;

    /// <summary>The room's link broke or came back.</summary>
    internal sealed record RoomLinkChanged(CallId CallId, bool IsConnected) : CallInput;

    /// <summary>The login to the room of a call ended by itself.</summary>
    internal sealed record RoomEnded(CallId CallId, RoomEnd End) : CallInput;

    /// <summary>Somebody is in the room of a call.</summary>
    internal sealed record RoomUserCame(CallId CallId, UserId User) : CallInput;

    /// <summary>Somebody is no longer in the room of a call.</summary>
    internal sealed record RoomUserLeft(CallId CallId, UserId User) : CallInput;

    /// <summary>The room that was to be left is left, and everything in it released.</summary>
    internal sealed record RoomLeft(CallId CallId) : CallInput;

    /// <summary>The user signs out, or the client is disposed.</summary>
    internal sealed record SignedOut : CallInput;

    /// <summary>Time passed.</summary>
    internal sealed record Ticked : CallInput;
}
