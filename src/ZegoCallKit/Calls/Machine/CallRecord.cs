using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>All that the machine knows of one call that is not over. Immutable.</summary>
internal sealed record CallRecord
{
    public required CallId Id { get; init; }

    public required CallDirection Direction { get; init; }

    public required CallKind Kind { get; init; }

    /// <summary>What this user publishes by default, when joining alone and so by own choice; <see langword="null"/> for the call's kind.</summary>
    public CallKind? JoinKind { get; init; }

    /// <summary>Whether nobody has said of which kind the call is.</summary>
    public bool IsKindSupposed { get; init; }

    public required CallPhase Phase { get; init; }

    /// <summary>Who began the call; <see langword="null"/> as long as nobody has said so.</summary>
    public RoomUser? Inviter { get; init; }

    /// <summary>The invitation that rang, or was auto-accepted, here.</summary>
    public InvitationId? InvitationId { get; init; }

    /// <summary>Who sent it.</summary>
    public UserId? InvitedBy { get; init; }

    /// <summary>Its sequence: what its sender said before it is about an earlier time. In an outgoing call, the sequence of the invitation that began it.</summary>
    public long InviteSequence { get; init; }

    /// <summary>All invitations of this user, the present one too.</summary>
    public KnownInvitations Invitations { get; init; } = KnownInvitations.None;

    public IncomingTurn Turn { get; init; }

    public string CustomData { get; init; } = "";

    /// <summary>What the first inviter has decided; <see langword="null"/> as long as nobody has said so.</summary>
    public SharedCallOptions? Shared { get; init; }

    public TimeSpan RingTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The others.</summary>
    public ImmutableSortedDictionary<UserId, MemberRecord> Members { get; init; } = ImmutableSortedDictionary.Create<UserId, MemberRecord>(UserIdOrder.Instance);

    /// <summary>Who else is in the room, members or not.</summary>
    public ImmutableSortedSet<UserId> RoomUsers { get; init; } = ImmutableSortedSet.Create<UserId>(UserIdOrder.Instance);

    /// <summary>What was said by users whom the room does not show yet.</summary>
    public Knocks Knocks { get; init; } = Knocks.None;

    /// <summary>Whether a room was asked for and has not been left.</summary>
    public bool HasRoom { get; init; }

    public bool IsRoomConnected { get; init; }

    /// <summary>Whether anybody else ever accepted.</summary>
    public bool HadPeer { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the first of those who were called accepted: the earliest that anybody has told, if it was heard of.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>The earliest that it can have begun, as far as this device can tell by itself; <see langword="null"/> when it cannot.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether this device has accepted and the server has yet to say whether that counts.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>When this device accepted it.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When this user came into it.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it stops ringing here.</summary>
    public DateTimeOffset? RingsUntil { get; init; }

    /// <summary>When to tell again what may have been lost.</summary>
    public DateTimeOffset? RefreshAt { get; init; }

    public int Refreshes { get; init; }

    public DateTimeOffset? HeartbeatAt { get; init; }

    public int Heartbeats { get; init; }

    /// <summary>When it fails because its invitation could not be sent; only while that is so.</summary>
    public DateTimeOffset? FailsAt { get; init; }

    /// <summary>Why it could not be sent.</summary>
    public Exception? SendError { get; init; }

    /// <summary>Until when nobody else need be there.</summary>
    public DateTimeOffset? JoinUntil { get; init; }

    public ImmutableArray<UserId> Required { get; init; } = [];

    public TimeSpan LeaveWhenAbsentFor { get; init; }

    /// <summary>When a required peer has been absent for too long; only while one is.</summary>
    public DateTimeOffset? AbandonAt { get; init; }

    public CallEnd? End { get; init; }

    /// <summary>When it has lasted as long as it may.</summary>
    public DateTimeOffset? ExpiresAt => BeganAt + Shared?.MaxDuration;

    public bool IsOver => Phase >= CallPhase.Ending;

    /// <summary>Whether it keeps the user from another call.</summary>
    public bool IsBusy => !IsOver && !(Phase == CallPhase.Ringing && Turn != IncomingTurn.Ringing);

    /// <summary>Whether nobody else fits in.</summary>
    public bool IsFull => 1 + InOrPending.Count() >= InviteOptions.MaxMembers;

    public bool IsGroup => Members.Count > 1;

    public bool IsUnderWay => Phase is CallPhase.Connecting or CallPhase.InCall;

    public IEnumerable<UserId> In => Members.Values.Where(static member => member.IsIn).Select(static member => member.Id);

    public IEnumerable<UserId> InOrPending => Members.Values.Where(static member => member.IsIn || member.IsPending).Select(static member => member.Id);

    public IEnumerable<MemberRecord> OwnPending => Members.Values.Where(static member => member.IsOwnInvitee && member.IsPending);

    /// <summary>Whether the room shows a user, or did a moment ago: what was sent on leaving it may still be on its way.</summary>
    public bool RoomShows(UserId user) => RoomUsers.Contains(user) || Find(user) is { IsIn: true, GoneAt: not null };

    public MemberRecord? Find(UserId user) => Members.GetValueOrDefault(user);

    public CallRecord With(MemberRecord member) => this with { Members = Bounded(Members.SetItem(member.Id, member)), HadPeer = HadPeer || member.IsIn };

    private static ImmutableSortedDictionary<UserId, MemberRecord> Bounded(ImmutableSortedDictionary<UserId, MemberRecord> members) =>
        members.Count > SignalRules.MaxListed && members.Values.Where(static member => !member.IsIn && !member.IsPending).MinBy(static member => member.Heard) is { } oldest
            ? members.Remove(oldest.Id)
            : members;
}
