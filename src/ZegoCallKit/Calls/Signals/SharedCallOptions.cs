namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents the options that all members of a call share; the inviter of the call chooses them.</summary>
internal sealed record SharedCallOptions
{
    /// <summary>Gets whether only the inviter of the call may invite more users.</summary>
    public bool OnlyInviterInvites { get; init; }

    /// <summary>Gets whether the call ends for all members when its inviter leaves.</summary>
    public bool EndWhenInviterLeaves { get; init; }

    /// <summary>Gets the maximum duration of the call; <see langword="null"/> for no limit.</summary>
    public TimeSpan? MaxDuration { get; init; }
}
