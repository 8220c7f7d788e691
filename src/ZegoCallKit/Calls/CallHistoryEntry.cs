namespace ZegoCallKit.Calls;

/// <summary>Represents one call in the history of a user. Immutable.</summary>
public sealed record CallHistoryEntry
{
    /// <summary>Gets the call.</summary>
    public required CallId CallId { get; init; }

    /// <summary>Gets whether this user dialed, was called or joined.</summary>
    public required CallDirection Direction { get; init; }

    /// <summary>Gets the user who started the call; <see langword="null"/> if no member has reported it.</summary>
    public UserId? Inviter { get; init; }

    /// <summary>Gets the users who were called or joined, this user included unless this user started the call.</summary>
    public IReadOnlyList<UserId> Invitees { get; init; } = [];

    /// <summary>Gets whether the call was audio only, or audio and video; <see langword="null"/> if the caller did not say.</summary>
    public CallKind? Kind { get; init; }

    /// <summary>Gets when the call began to ring, by the server's clock if a server keeps the history.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets what became of the call for this user.</summary>
    public required CallOutcome Outcome { get; init; }

    /// <summary>Gets the time from the first answer to the end; <see langword="null"/> if the call was not answered, is in progress, or its end is not known yet. A server may learn of the end up to 90 s
    /// late, and measures with an accuracy of 5 s.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets this user's device that dialed or answered; <see langword="null"/> if none did or it is unknown.</summary>
    public DeviceId? Device { get; init; }

    /// <summary>Returns the ids and the outcome.</summary>
    /// <returns>The call in one line.</returns>
    public override string ToString() => $"{Direction} call {CallId} at {StartedAt:u} ({Outcome})";
}
