namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents what the reconciler knows about one stream that is in the room, played or requested. Immutable.</summary>
internal sealed record PlayRecord
{
    public required StreamId Id { get; init; }

    /// <summary>Gets the position in the order of arrival: unique, and new for each generation.</summary>
    public required long Arrival { get; init; }

    /// <summary>Gets the stream; <see langword="null"/> while it is not in the room.</summary>
    public StreamInfo? Stream { get; init; }

    /// <summary>Gets what the policy wants of the stream.</summary>
    public PlayDecision Decision { get; init; }

    /// <summary>Gets the stable step of the stream's loudness.</summary>
    public int Loudness { get; init; }

    /// <summary>Gets the rank for an automatic play; <see langword="null"/> if the stream is not a candidate now.</summary>
    public PlayRank? Rank { get; init; }

    /// <summary>Gets the engine's phase of <see cref="Attempt"/>.</summary>
    public PlayPhase Phase { get; init; }

    /// <summary>Gets the number of the latest attempt to play the stream; 0 before the first.</summary>
    public long Attempt { get; init; }

    /// <summary>Gets the generation that the attempt plays; 0 while it waits for a stream that is not in the room.</summary>
    public long AttemptGeneration { get; init; }

    /// <summary>Gets whether the attempt plays without video.</summary>
    public bool VideoMuted { get; init; }

    /// <summary>Gets the time since which the stream has played without interruption.</summary>
    public DateTimeOffset? PlayingSince { get; init; }

    /// <summary>Gets whether the program requested the stream.</summary>
    public bool IsManual { get; init; }

    /// <summary>Gets whether the program wants the stream without video; meaningful only with <see cref="IsManual"/>.</summary>
    public bool ManualVideoMuted { get; init; }

    /// <summary>Gets the position in the order of the program's requests.</summary>
    public long RequestOrder { get; init; }

    /// <summary>Gets whether the program stopped the stream.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Gets the number of consecutive failures.</summary>
    public int Failures { get; init; }

    /// <summary>Gets the code of the latest failure or interruption.</summary>
    public ZegoErrorCode LastCode { get; init; }

    /// <summary>Gets when the stream may be retried, if it must wait.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Gets whether the stream is no longer retried.</summary>
    public bool HasGivenUp { get; init; }

    /// <summary>Gets whether the engine plays the stream, or tries to.</summary>
    public bool IsActive => Phase is PlayPhase.Starting or PlayPhase.Playing or PlayPhase.Interrupted;

    /// <summary>Gets whether the attempt plays something that is no longer in the room.</summary>
    public bool IsOutdated => IsActive && AttemptGeneration != (Stream?.Generation ?? 0);

    /// <summary>Gets whether the planner must consider the stream: it takes a slot or waits for one.</summary>
    public bool IsEngaged => Phase != PlayPhase.Idle || IsManual;

    /// <summary>Gets whether video should not be received.</summary>
    public bool WantsVideoMuted => IsManual ? ManualVideoMuted : Decision.VideoMuted;

    /// <summary>Gets whether the policy may play the stream, if its rank allows.</summary>
    public bool IsCandidate => Stream is not null && Decision.IsWanted && !IsManual && !IsHeld && !HasGivenUp && RetryAt is null;

    /// <summary>Returns the record without earlier failures and without the program's stop.</summary>
    public PlayRecord Forgiven() => this with { IsHeld = false, Failures = 0, LastCode = ZegoErrorCode.None, RetryAt = null, HasGivenUp = false };
}
