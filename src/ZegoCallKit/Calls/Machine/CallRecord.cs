using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents everything that the machine knows about one call that is not over. Immutable.</summary>
internal sealed record CallRecord
{
    public required CallId Id { get; init; }

    public required CallDirection Direction { get; init; }

    public required CallKind Kind { get; init; }

    /// <summary>Gets what this user publishes by default after joining without an invitation; <see langword="null"/> for the kind of the call.</summary>
    public CallKind? JoinKind { get; init; }

    /// <summary>Gets whether <see cref="Kind"/> is an assumption that no member has confirmed.</summary>
    public bool IsKindSupposed { get; init; }

    public required CallPhase Phase { get; init; }

    /// <summary>Gets the user who started the call; <see langword="null"/> until a member reports it.</summary>
    public RoomUser? Inviter { get; init; }

    /// <summary>Gets the invitation that rang or was accepted automatically on this device.</summary>
    public InvitationId? InvitationId { get; init; }

    /// <summary>Gets the user who sent the invitation.</summary>
    public UserId? InvitedBy { get; init; }

    /// <summary>Gets the sequence number of the invitation: earlier signals of its sender are outdated. For an outgoing call, that of its first invitation.</summary>
    public long InviteSequence { get; init; }

    /// <summary>Gets all invitations of this user to the call, including the current one.</summary>
    public KnownInvitations Invitations { get; init; } = KnownInvitations.None;

    public IncomingStage Stage { get; init; }

    /// <summary>Gets whether accepting the call puts the active one on hold instead of hanging it up.</summary>
    public bool HoldsOther { get; init; }

    /// <summary>Gets whether this user has put the call on hold.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>Gets when this user raised the hand; <see langword="null"/> if it is not raised.</summary>
    public DateTimeOffset? HandRaisedAt { get; init; }

    /// <summary>Gets the attributes of this user that the members see.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ParticipantStatus.NoAttributes;

    /// <summary>Gets how many reactions this user has sent.</summary>
    public ReactionRate Reactions { get; init; }

    /// <summary>Gets the merge or the transfer in progress, if there is one.</summary>
    public Handover? Handover { get; init; }

    public string CustomData { get; init; } = "";

    /// <summary>Gets the options that the inviter of the call chose; <see langword="null"/> until a member reports them.</summary>
    public SharedCallOptions? Shared { get; init; }

    public TimeSpan RingTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the other members.</summary>
    public ImmutableSortedDictionary<UserId, MemberRecord> Members { get; init; } = ImmutableSortedDictionary.Create<UserId, MemberRecord>(UserIdOrder.Instance);

    /// <summary>Gets the other users in the room, members or not.</summary>
    public ImmutableSortedSet<UserId> RoomUsers { get; init; } = ImmutableSortedSet.Create<UserId>(UserIdOrder.Instance);

    /// <summary>Gets the pending signals of users whom the room does not list yet.</summary>
    public WaitingSignals WaitingSignals { get; init; } = WaitingSignals.None;

    /// <summary>Gets whether the room was requested and has not been left.</summary>
    public bool HasRoom { get; init; }

    public bool IsRoomConnected { get; init; }

    /// <summary>Gets whether another user has ever accepted.</summary>
    public bool HadPeer { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when the first invitee accepted, as the earliest time reported by any member; <see langword="null"/> if it is unknown.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>Gets the earliest time at which the call can have begun, as far as this device knows; <see langword="null"/> if it does not.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Gets whether this device has accepted and the server has not yet decided whether its answer counts.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>Gets the invitation of a callee who dialed this user at the same time, as long as it is not settled that this call continues (rule 4).</summary>
    public InviteSignal? Rival { get; init; }

    /// <summary>Gets when this device accepted the call.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Gets when this user entered the call.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets when the call stops ringing on this device.</summary>
    public DateTimeOffset? RingsUntil { get; init; }

    /// <summary>Gets when signals that may have been lost are repeated.</summary>
    public DateTimeOffset? RefreshAt { get; init; }

    public int Refreshes { get; init; }

    public DateTimeOffset? HeartbeatAt { get; init; }

    public int Heartbeats { get; init; }

    /// <summary>Gets when the call fails because its invitation could not be sent; <see langword="null"/> if it was sent.</summary>
    public DateTimeOffset? FailsAt { get; init; }

    /// <summary>Gets why the invitation could not be sent.</summary>
    public Exception? SendError { get; init; }

    /// <summary>Gets whether the transport was connected since this user dialed, so that the server may have received an invitation whose sending failed.</summary>
    public bool MayHaveRung { get; init; }

    /// <summary>Gets until when the call does not need another member.</summary>
    public DateTimeOffset? JoinUntil { get; init; }

    public ImmutableArray<UserId> Required { get; init; } = [];

    public TimeSpan LeaveWhenAbsentFor { get; init; }

    /// <summary>Gets when a required peer has been absent for too long; <see langword="null"/> while none is absent.</summary>
    public DateTimeOffset? AbandonAt { get; init; }

    public CallEnd? End { get; init; }

    /// <summary>Gets when the call reaches its maximum duration.</summary>
    public DateTimeOffset? ExpiresAt => BeganAt + Shared?.MaxDuration;

    public bool IsOver => Phase >= CallPhase.Ending;

    /// <summary>Gets whether the call keeps the user from another call.</summary>
    public bool IsBusy => !IsOver && !IsLeftUndecided && !(Phase == CallPhase.Ringing && Stage != IncomingStage.Ringing);

    /// <summary>Gets whether the other members have left while the server has not decided whether this device's answer counts.</summary>
    public bool IsLeftUndecided => IsUndecided && JoinUntil is not null;

    /// <summary>Gets whether the call has the maximum number of members.</summary>
    public bool IsFull => 1 + InOrPending.Count() >= InviteOptions.MaxMembers;

    public bool IsGroup => Members.Count > 1;

    public bool IsUnderWay => Phase is CallPhase.Connecting or CallPhase.InCall;

    /// <summary>Gets whether this user is dialing or talking in the call; only one call at a time can be active.</summary>
    public bool IsActive => Phase == CallPhase.Dialing || (IsUnderWay && !IsOnHold && !IsLeftUndecided);

    public IEnumerable<UserId> In => Members.Values.Where(static member => member.IsIn).Select(static member => member.Id);

    public IEnumerable<UserId> InOrPending => Members.Values.Where(static member => member.IsIn || member.IsPending).Select(static member => member.Id);

    public IEnumerable<MemberRecord> OwnPending => Members.Values.Where(static member => member.IsOwnInvitee && member.IsPending);

    /// <summary>Returns whether the room lists a user, or did a moment ago: a signal sent on leaving the room may still be on its way.</summary>
    public bool RoomShows(UserId user) => RoomUsers.Contains(user) || Find(user) is { IsIn: true, GoneAt: not null };

    public MemberRecord? Find(UserId user) => Members.GetValueOrDefault(user);

    public CallRecord With(MemberRecord member) => this with { Members = Bounded(Members.SetItem(member.Id, member)), HadPeer = HadPeer || member.IsIn };

    private static ImmutableSortedDictionary<UserId, MemberRecord> Bounded(ImmutableSortedDictionary<UserId, MemberRecord> members) =>
        members.Count > SignalRules.MaxListed && members.Values.Where(static member => !member.IsIn && !member.IsPending).MinBy(static member => member.LastHeard) is { } oldest
            ? members.Remove(oldest.Id)
            : members;
}
