namespace ZegoCallKit.Signaling.Server.Store.Calls;

/// <summary>One user of a call.</summary>
internal sealed record MemberRecord
{
    public required string User { get; init; }

    public required MemberState State { get; init; }

    /// <summary>The device that rang or answered: set once for each ring.</summary>
    public string? Device { get; init; }

    /// <summary>Gets when the ring ends by itself, in Unix milliseconds.</summary>
    public long Deadline { get; init; }

    /// <summary>The ring that the user got, a key of <see cref="CallRecord.Rings"/>.</summary>
    public string? Ring { get; init; }

    /// <summary>Gets whether the user's phone was kept silent, so that the ring was never delivered.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Gets whether the user said that they left the call, and has not come back.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Gets whether the user is a member. One who left may come back.</summary>
    public bool HasJoined => State is MemberState.Inviter or MemberState.Accepted;

    /// <summary>Gets whether the user is in the call, as far as they said.</summary>
    public bool IsIn => HasJoined && !HasLeft;

    /// <summary>Gets whether the user did not answer before the ring ended.</summary>
    public bool HasMissed => State is MemberState.Cancelled or MemberState.Missed;
}
