namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>Represents one user of a call.</summary>
internal sealed record MemberRecord
{
    public required string User { get; init; }

    public required MemberState State { get; init; }

    /// <summary>Gets the device that started the call or answered the ring; set once for each ring.</summary>
    public string? Device { get; init; }

    /// <summary>Gets the deadline of the ring, in Unix milliseconds.</summary>
    public long Deadline { get; init; }

    /// <summary>Gets the id of the user's ring in <see cref="CallRecord.Rings"/>; <see langword="null"/> if the user was not rung.</summary>
    public string? Ring { get; init; }

    /// <summary>Gets whether the ring was not delivered, because of do-not-disturb.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Gets whether the user's devices were told of the missed call.</summary>
    public bool IsToldMissed { get; init; }

    /// <summary>Gets whether the user reported leaving the call and has not returned.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Gets whether the user joined by the id of the call: without accepting a ring, and without a host who let the user in.</summary>
    public bool HasJoinedById { get; init; }

    /// <summary>Gets whether the user is a member. A member who left can return.</summary>
    public bool HasJoined => State is MemberState.Inviter or MemberState.Accepted;

    /// <summary>Gets whether the user may enter the call's room and let others in: knowing the id of the call is not enough.</summary>
    public bool MayEnter => HasJoined && !HasJoinedById;

    /// <summary>Gets whether the user is in the call, according to the user's own reports.</summary>
    public bool IsIn => HasJoined && !HasLeft;

    /// <summary>Gets whether the user did not answer before the ring ended.</summary>
    public bool HasMissed => State is MemberState.Cancelled or MemberState.Missed;
}
