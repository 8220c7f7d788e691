using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls;

/// <summary>Represents another member of a call, as this device knows the member. Immutable.</summary>
public sealed record CallMember
{
    /// <summary>Gets the user; if the name is unknown, it is the id.</summary>
    public required RoomUser User { get; init; }

    /// <summary>Gets the state of the member.</summary>
    public required CallMemberState State { get; init; }

    /// <summary>Gets whether the member has put the call on hold: the member is still in the call, and sends and receives nothing.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>Gets what the member reports about itself: a raised hand, whether it is a bot, and attributes.</summary>
    public ParticipantStatus Status { get; init; } = ParticipantStatus.None;

    /// <summary>Gets whether the member declined because of another call; only with <see cref="CallMemberState.Rejected"/>.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Gets why a server did not let the invitation through; only with <see cref="CallMemberState.Rejected"/>.</summary>
    public SignalingRefusal Refusal { get; init; }
}
