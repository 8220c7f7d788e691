using System.Collections.Immutable;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents an input of the machine.</summary>
internal abstract record CallInput
{
    /// <summary>The user starts a call.</summary>
    internal sealed record Invite(CallId CallId, InvitationId InvitationId, ImmutableArray<RoomUser> Callees, InviteOptions Options) : CallInput;

    /// <summary>The user invites more users to a call.</summary>
    internal sealed record InviteMore(CallId CallId, InvitationId InvitationId, ImmutableArray<RoomUser> Callees, TimeSpan? RingTimeout) : CallInput;

    /// <summary>The user accepts a call.</summary>
    internal sealed record Accept(CallId CallId) : CallInput;

    /// <summary>The user declines a call.</summary>
    internal sealed record Decline(CallId CallId, string CustomData, DeclineReason Reason = DeclineReason.Declined) : CallInput;

    /// <summary>The user cancels some or all of their invitations.</summary>
    internal sealed record Cancel(CallId CallId, ImmutableArray<UserId>? Invitees) : CallInput;

    /// <summary>The user leaves a call, in any phase.</summary>
    internal sealed record HangUp(CallId CallId) : CallInput;

    /// <summary>The user ends a call for all members.</summary>
    internal sealed record EndForAll(CallId CallId) : CallInput;

    /// <summary>The user puts a call on hold.</summary>
    internal sealed record Hold(CallId CallId) : CallInput;

    /// <summary>The user resumes a call that is on hold.</summary>
    internal sealed record Resume(CallId CallId) : CallInput;

    /// <summary>The user raises or lowers the hand.</summary>
    internal sealed record RaiseHand(CallId CallId, bool IsRaised) : CallInput;

    /// <summary>The user sets the attributes that the members see.</summary>
    internal sealed record SetAttributes(CallId CallId, ImmutableSortedDictionary<string, string> Attributes) : CallInput;

    /// <summary>The user shows a reaction.</summary>
    internal sealed record React(CallId CallId, string Text) : CallInput;

    /// <summary>The user puts the active call on hold and resumes the other one.</summary>
    internal sealed record Swap : CallInput;

    /// <summary>The user moves the members of the call on hold to the active call.</summary>
    internal sealed record Merge(InvitationId InvitationId) : CallInput;

    /// <summary>The user transfers a call: to a user, or to the members of another call of this user.</summary>
    internal sealed record Transfer(CallId CallId, InvitationId InvitationId, RoomUser? Target, CallId? Other, TimeSpan? RingTimeout) : CallInput;

    /// <summary>The user cancels a transfer.</summary>
    internal sealed record CancelTransfer(CallId CallId) : CallInput;

    /// <summary>The user joins a call without an invitation.</summary>
    internal sealed record Join(CallId CallId, CallKind Kind) : CallInput;

    /// <summary>The program has decided about a call that arrived during another call.</summary>
    internal sealed record BusyDecided(CallId CallId, BusyDecision Decision) : CallInput;

    /// <summary>A signal arrived from a verified sender. The age is the time that it took, measured by one clock, if the transport knows it.</summary>
    internal sealed record SignalReceived(CallSignal Signal, TimeSpan? Age = null) : CallInput;

    /// <summary>The transport has accepted a signal; the receipts state the outcomes, as far as the transport knows them.</summary>
    internal sealed record Sent(CallSignal Signal, ImmutableArray<SignalingReceipt> Receipts) : CallInput;

    /// <summary>The server reports that another device of this user answered.</summary>
    internal sealed record AnsweredElsewhere(CallId CallId, bool Accepted) : CallInput;

    /// <summary>The server reports that a ring ended unanswered.</summary>
    internal sealed record MissedRing(InviteSignal Signal) : CallInput;

    /// <summary>A signal could not be sent.</summary>
    internal sealed record SendFailed(CallSignal Signal, Exception Error) : CallInput;

    /// <summary>The transport reports whether a user is reachable.</summary>
    internal sealed record PresenceChanged(UserId User, bool IsOnline) : CallInput;

    /// <summary>The transport reports whether it can carry signals, and whether the server lost what it kept.</summary>
    internal sealed record SignalingChanged(bool IsUp, bool HasGap = false) : CallInput;

    /// <summary>This device has entered the room of a call.</summary>
    internal sealed record RoomEntered(CallId CallId) : CallInput;

    /// <summary>Entering the room of a call, or publishing in it, failed.</summary>
    internal sealed record RoomFailed(CallId CallId, ZegoErrorCode Code, Exception? Error) : CallInput;

    /// <summary>The connection to the room was lost or restored.</summary>
    internal sealed record RoomLinkChanged(CallId CallId, bool IsConnected) : CallInput;

    /// <summary>The login to the room of a call ended without a command from this device.</summary>
    internal sealed record RoomEnded(CallId CallId, RoomEnd End) : CallInput;

    /// <summary>A user is in the room of a call.</summary>
    internal sealed record RoomUserCame(CallId CallId, UserId User) : CallInput;

    /// <summary>A user is no longer in the room of a call.</summary>
    internal sealed record RoomUserLeft(CallId CallId, UserId User) : CallInput;

    /// <summary>Audio or video of a user arrives in the room of a call.</summary>
    internal sealed record MediaReceived(CallId CallId, UserId User) : CallInput;

    /// <summary>The room has been left as requested, and everything in it is released.</summary>
    internal sealed record RoomLeft(CallId CallId) : CallInput;

    /// <summary>The user signs out, or the client is disposed.</summary>
    internal sealed record SignedOut : CallInput;

    /// <summary>Time has passed.</summary>
    internal sealed record Ticked : CallInput;
}
