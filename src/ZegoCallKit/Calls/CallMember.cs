using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls;

/// <summary>One of the others in a call, as this device knows him. Immutable.</summary>
public sealed record CallMember
{
    /// <summary>Who; without a name known, the name is the id.</summary>
    public required RoomUser User { get; init; }

    /// <summary>Where he stands.</summary>
    public required CallMemberState State { get; init; }

    /// <summary>Whether he was rejected because he has another call; only with <see cref="CallMemberState.Rejected"/>.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Gets why a server did not let the invitation through; only with <see cref="CallMemberState.Rejected"/>.</summary>
    public SignalingRefusal Refusal { get; init; }
}
