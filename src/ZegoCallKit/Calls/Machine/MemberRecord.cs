using System.Collections.Immutable;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents what is known about one of the other members of a call. Immutable.</summary>
internal sealed record MemberRecord
{
    // Sequence numbers increase with time: the device with the lowest number has been silent the longest.
    private const int MaxDevices = 16;

    public required RoomUser User { get; init; }

    public required CallMemberState State { get; init; }

    /// <summary>Gets the latest known invitation.</summary>
    public InvitationId? InvitationId { get; init; }

    /// <summary>Gets the invitation that the server has accepted and keeps for the member: it need not be repeated.</summary>
    public InvitationId? KeptInvitation { get; init; }

    /// <summary>Gets the call of the member that the invitation replaces; <see langword="null"/> if it rings.</summary>
    public CallId? Replaces { get; init; }

    /// <summary>Gets whether this device invited the member, and so decides about the invitation.</summary>
    public bool IsOwnInvitee { get; init; }

    /// <summary>Gets the device of the member that sent the latest signal.</summary>
    public DeviceId? Device { get; init; }

    /// <summary>Gets the latest sequence number of each of the member's devices, for all invitations: signals with lower numbers are outdated.</summary>
    public ImmutableDictionary<DeviceId, long> Sequences { get; init; } = ImmutableDictionary<DeviceId, long>.Empty;

    /// <summary>Gets the version of the latest list of members from this member: older lists are outdated.</summary>
    public long ListVersion { get; init; }

    /// <summary>Gets when a signal of the member last arrived.</summary>
    public DateTimeOffset LastHeard { get; init; }

    /// <summary>Gets when the ringing ends; <see langword="null"/> unless the member is pending.</summary>
    public DateTimeOffset? RingsUntil { get; init; }

    /// <summary>Gets until when this device waits for the server to tell how the ring of the member ended; <see langword="null"/> unless the ring has expired or failed on this device.</summary>
    public DateTimeOffset? DecidedBy { get; init; }

    /// <summary>Gets whether the member was in the call before the latest invitation of this device.</summary>
    public bool WasIn { get; init; }

    /// <summary>Gets when the member counts as unconfirmed without a signal; <see langword="null"/> unless the state is <see cref="CallMemberState.Inviting"/>.</summary>
    public DateTimeOffset? UnconfirmedAt { get; init; }

    /// <summary>Gets when the member's departure from the room takes effect; <see langword="null"/> unless the member has left the room.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>Gets when a member that has accepted and is not in the call's room counts as offline; only while this device is in that room.</summary>
    public DateTimeOffset? AppearsBy { get; init; }

    /// <summary>Gets whether the room reported that the member left and has not returned: if the room lists the member again, the member is back, whatever it sent
    /// before.</summary>
    public bool HasLeftRoom { get; init; }

    /// <summary>Gets what the member last reported about itself.</summary>
    public MemberStatus Status { get; init; } = MemberStatus.None;

    /// <summary>Gets the part of the report that is shown to the user.</summary>
    public ParticipantStatus Shown { get; init; } = ParticipantStatus.None;

    /// <summary>Gets how many reactions the member has sent.</summary>
    public ReactionRate Reactions { get; init; }

    /// <summary>Gets the sequence number of the latest reaction: earlier ones are repeated or late.</summary>
    public long ReactionSequence { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Gets why the server refused the invitation; only if the member was rejected for that reason.</summary>
    public SignalingRefusal Refusal { get; init; }

    /// <summary>Gets the custom data of the member's rejection.</summary>
    public string CustomData { get; init; } = "";

    public UserId Id => User.Id;

    public bool IsIn => State == CallMemberState.Accepted;

    public bool IsPending => State is CallMemberState.Inviting or CallMemberState.Unconfirmed or CallMemberState.Received;

    /// <summary>Gets whether the latest invitation of the member was withdrawn or has expired: an answer to it is too late.</summary>
    public bool IsWithdrawn => IsOwnInvitee && State is CallMemberState.Canceled or CallMemberState.Timeout;

    /// <summary>Returns whether a signal is older than the latest one from its device.</summary>
    public bool IsOld(CallSignal signal) => Sequences.TryGetValue(signal.Sender.DeviceId, out var latest) && signal.Sequence <= latest;

    /// <summary>Records a signal from a device of the member.</summary>
    public MemberRecord WithSignal(CallSignal signal, DateTimeOffset now) => this with
    {
        User = signal.Sender.Name.Length > 0 ? new RoomUser(Id, signal.Sender.Name) : User,
        Device = signal.Sender.DeviceId,
        Sequences = CountSequence(signal),
        LastHeard = now,
    };

    /// <summary>Returns the member in another state, without the data that only applied to the old state.</summary>
    public MemberRecord WithState(CallMemberState state) => this with
    {
        State = state,
        RingsUntil = state is CallMemberState.Inviting or CallMemberState.Unconfirmed or CallMemberState.Received ? RingsUntil : null,
        DecidedBy = state is CallMemberState.Inviting or CallMemberState.Unconfirmed or CallMemberState.Received ? DecidedBy : null,
        UnconfirmedAt = state == CallMemberState.Inviting ? UnconfirmedAt : null,
        GoneAt = null,

        // Repeating an accept does not put a member into the room.
        AppearsBy = state == CallMemberState.Accepted ? AppearsBy : null,
        Status = state == CallMemberState.Accepted ? Status : MemberStatus.None,
        Shown = state == CallMemberState.Accepted ? Shown : ParticipantStatus.None,
        IsBusy = false,
        Refusal = SignalingRefusal.None,
        CustomData = "",
    };

    private ImmutableDictionary<DeviceId, long> CountSequence(CallSignal signal)
    {
        var counted = Sequences.SetItem(signal.Sender.DeviceId, signal.Sequence);
        return counted.Count > MaxDevices ? counted.Remove(counted.MinBy(static device => device.Value).Key) : counted;
    }
}
