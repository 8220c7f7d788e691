namespace ZegoCallKit.Calls.Signals;

/// <summary>What all ends of a call must agree on; the first inviter decides.</summary>
internal sealed record SharedCallOptions
{
    /// <summary>Whether only the first inviter may invite more.</summary>
    public bool OnlyInviterInvites { get; init; }

    /// <summary>Whether the call ends for all when the first inviter leaves.</summary>
    public bool EndWhenInviterLeaves { get; init; }

    /// <summary>How long the call may last; <see langword="null"/> for no limit.</summary>
    public TimeSpan? MaxDuration { get; init; }
}
