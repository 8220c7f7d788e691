using System.Collections.Immutable;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>What is known of one of the others in a call. Immutable.</summary>
internal sealed record MemberRecord
{
    // Sequences grow with the time: the device with the lowest has been quiet the longest.
    private const int MaxDevices = 16;

    public required RoomUser User { get; init; }

    public required CallMemberState State { get; init; }

    /// <summary>The latest invitation, as far as it is known.</summary>
    public InvitationId? InvitationId { get; init; }

    /// <summary>Whether this device invited him, and so decides what becomes of the invitation.</summary>
    public bool IsOwnInvitee { get; init; }

    /// <summary>The device that last spoke for him.</summary>
    public DeviceId? Device { get; init; }

    /// <summary>The latest sequence of each of his devices, whatever invitation it was about: older words are worth nothing any more.</summary>
    public ImmutableDictionary<DeviceId, long> Sequences { get; init; } = ImmutableDictionary<DeviceId, long>.Empty;

    /// <summary>The version of the latest list of members that he sent: older ones are worth nothing any more.</summary>
    public long ListVersion { get; init; }

    /// <summary>When there was last a sign of him.</summary>
    public DateTimeOffset Heard { get; init; }

    /// <summary>When his ringing ends; only while it rings.</summary>
    public DateTimeOffset? RingsUntil { get; init; }

    /// <summary>When to suppose that he is offline, if nothing comes; only while inviting.</summary>
    public DateTimeOffset? HintAt { get; init; }

    /// <summary>When having left the room counts; only after he left it.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>When a member that has accepted and is not in the call's room counts as offline; only while this device is in that room.</summary>
    public DateTimeOffset? AppearsBy { get; init; }

    /// <summary>Whether he was seen leaving the room and has not come back: seen there again, he is back, whatever he has said before.</summary>
    public bool HasLeftRoom { get; init; }

    public bool IsBusy { get; init; }

    /// <summary>Why the server did not let the invitation through; only when it was so rejected.</summary>
    public SignalingRefusal Refusal { get; init; }

    /// <summary>What came with his rejection.</summary>
    public string CustomData { get; init; } = "";

    public UserId Id => User.Id;

    public bool IsIn => State == CallMemberState.Accepted;

    public bool IsPending => State is CallMemberState.Inviting or CallMemberState.Unconfirmed or CallMemberState.Received;

    /// <summary>Whether his latest invitation was taken back or ran out: an answer to it comes too late.</summary>
    public bool IsWithdrawn => IsOwnInvitee && State is CallMemberState.Cancelled or CallMemberState.Timeout;

    /// <summary>Whether what a device says of itself is older than what it has said already.</summary>
    public bool IsOld(CallSignal signal) => Sequences.TryGetValue(signal.Sender.DeviceId, out var latest) && signal.Sequence <= latest;

    /// <summary>Remembers that a device has spoken.</summary>
    public MemberRecord Hear(CallSignal signal, DateTimeOffset now) => this with
    {
        User = signal.Sender.Name.Length > 0 ? new RoomUser(Id, signal.Sender.Name) : User,
        Device = signal.Sender.DeviceId,
        Sequences = Count(signal),
        Heard = now,
    };

    /// <summary>Puts him into another state; what only matters to the old one is forgotten.</summary>
    public MemberRecord To(CallMemberState state) => this with
    {
        State = state,
        RingsUntil = state is CallMemberState.Inviting or CallMemberState.Unconfirmed or CallMemberState.Received ? RingsUntil : null,
        HintAt = state == CallMemberState.Inviting ? HintAt : null,
        GoneAt = null,

        // Saying once more that it is in does not bring a member into the room.
        AppearsBy = state == CallMemberState.Accepted ? AppearsBy : null,
        IsBusy = false,
        Refusal = SignalingRefusal.None,
        CustomData = "",
    };

    private ImmutableDictionary<DeviceId, long> Count(CallSignal signal)
    {
        var counted = Sequences.SetItem(signal.Sender.DeviceId, signal.Sequence);
        return counted.Count > MaxDevices ? counted.Remove(counted.MinBy(static device => device.Value).Key) : counted;
    }
}
