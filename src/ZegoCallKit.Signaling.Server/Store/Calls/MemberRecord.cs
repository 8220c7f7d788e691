namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Represents one user of a call.</summary>
internal sealed record MemberRecord
{
    public required string User { get; init; }

    public required MemberState State { get; init; }

    /// <summary>Gets the device with which the user is, or was last, in the call, or that declined the ring; <see langword="null"/> if no device has spoken for the user yet. The first device that answers a ring sets it; later,
    /// the device of a user who joins again.</summary>
    public string? Device { get; init; }

    /// <summary>Gets the deadline of the ring, in Unix milliseconds.</summary>
    public long Deadline { get; init; }

    /// <summary>Gets the id of the user's ring in <see cref="CallRecord.Rings"/>; <see langword="null"/> if the user was not rung.</summary>
    public string? Ring { get; init; }

    /// <summary>Gets the user who sent that ring: each sender chooses their own ids.</summary>
    public string? RungBy { get; init; }

    /// <summary>Gets whether the ring was not delivered, because of do-not-disturb.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Gets whether the user's devices were told of the missed call.</summary>
    public bool IsToldMissed { get; init; }

    /// <summary>Gets whether the user's device in the call reported leaving it, and no device has returned.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Gets whether the user was in the call, left it, and was rung again: the user is still a member, however that ring ends.</summary>
    public bool WasIn { get; init; }

    /// <summary>Gets whether the user joined by the id of the call: without accepting a ring, and without a host who let the user in.</summary>
    public bool HasJoinedById { get; init; }

    /// <summary>Gets whether the user is a member. A member who left can return.</summary>
    public bool HasJoined => HasAccepted || WasIn;

    /// <summary>Gets whether the user started the call, or has answered the latest ring or joined since.</summary>
    public bool HasAccepted => State is MemberState.Inviter or MemberState.Accepted;

    /// <summary>Gets whether the user may enter the call's room and let others in: knowing the id of the call is not enough.</summary>
    public bool MayEnter => HasJoined && !HasJoinedById;

    /// <summary>Gets whether the user is in the call, according to the user's own reports.</summary>
    public bool IsIn => HasAccepted && !HasLeft;

    /// <summary>Gets whether messages about the call reach the user: those of users who are in it or ring.</summary>
    public bool IsReached => IsIn || State is MemberState.Ringing;

    /// <summary>Gets whether the user did not answer before the ring ended.</summary>
    public bool HasMissed => State is MemberState.Canceled or MemberState.Missed;

    /// <summary>Returns whether a device speaks for the user in the call: the one that is in it, or any while none is known.</summary>
    public bool IsSpokenForBy(string device) => Device is null || Device == device;
}
