namespace ZegoCallKit.Playing.Reconciling;

/// <summary>
/// Represents what the reconciler knows about one stream that the policy wants, the program has requested or stopped, or the engine plays. Changed only by <see cref="PlayBook"/> and the inputs,
/// which store it after each change.
/// </summary>
internal sealed class PlayRecord(StreamId id)
{
    public StreamId Id => id;

    /// <summary>Gets or sets the position in the order of arrival: unique, and new for each generation.</summary>
    public long Arrival { get; set; }

    /// <summary>Gets or sets the stream; <see langword="null"/> while it is not in the room.</summary>
    public StreamInfo? Stream { get; set; }

    /// <summary>Gets or sets what the policy wants of the stream.</summary>
    public PlayDecision Decision { get; set; }

    /// <summary>Gets or sets the measured loudness of the stream.</summary>
    public LoudnessMeter Meter { get; set; }

    /// <summary>Gets or sets the number of the last report of sound levels that contained the stream.</summary>
    public long HeardIn { get; set; }

    /// <summary>Gets or sets the rank for an automatic play; <see langword="null"/> if the stream is not a candidate now.</summary>
    public PlayRank? Rank { get; set; }

    /// <summary>Gets or sets the number of the last plan that chose the stream.</summary>
    public long ChosenIn { get; set; }

    /// <summary>Gets or sets whether the record is stored and its stream is in the room.</summary>
    public bool IsPresent { get; set; }

    /// <summary>Gets or sets the engine's phase of <see cref="Attempt"/>.</summary>
    public PlayPhase Phase { get; set; }

    /// <summary>Gets or sets the number of the latest attempt to play the stream; 0 before the first.</summary>
    public long Attempt { get; set; }

    /// <summary>Gets or sets the generation that the attempt plays; 0 while it waits for a stream that is not in the room.</summary>
    public long AttemptGeneration { get; set; }

    /// <summary>Gets or sets whether the attempt plays without video.</summary>
    public bool VideoMuted { get; set; }

    /// <summary>Gets or sets the time since which the stream has played without interruption.</summary>
    public DateTimeOffset? PlayingSince { get; set; }

    /// <summary>Gets or sets whether the program requested the stream.</summary>
    public bool IsManual { get; set; }

    /// <summary>Gets or sets whether the program wants the stream without video; meaningful only with <see cref="IsManual"/>.</summary>
    public bool ManualVideoMuted { get; set; }

    /// <summary>Gets or sets the position in the order of the program's requests.</summary>
    public long RequestOrder { get; set; }

    /// <summary>Gets or sets whether the program stopped the stream.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Gets or sets the number of consecutive failures.</summary>
    public int Failures { get; set; }

    /// <summary>Gets or sets the code of the latest failure or interruption.</summary>
    public ZegoErrorCode LastCode { get; set; }

    /// <summary>Gets or sets when the stream may be retried, if it must wait.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>Gets or sets whether the stream is no longer retried.</summary>
    public bool HasGivenUp { get; set; }

    /// <summary>Gets the stable step of the stream's loudness.</summary>
    public int Loudness => Meter.Step;

    /// <summary>Gets whether the engine plays the stream, or tries to.</summary>
    public bool IsActive => Phase is PlayPhase.Starting or PlayPhase.Playing or PlayPhase.Interrupted;

    /// <summary>Gets whether the attempt plays something that is no longer in the room.</summary>
    public bool IsOutdated => IsActive && AttemptGeneration != (Stream?.Generation ?? 0);

    /// <summary>Gets whether the planner must consider the stream: it takes a slot or waits for one.</summary>
    public bool IsEngaged => Phase != PlayPhase.Idle || IsManual;

    /// <summary>Gets whether there is anything to know that does not follow from the policy.</summary>
    public bool IsNeeded => IsEngaged || (Stream is not null && (Decision.IsWanted || Decision.IsFaulted || IsHeld || Failures > 0));

    /// <summary>Gets whether video should not be received.</summary>
    public bool WantsVideoMuted => IsManual ? ManualVideoMuted : Decision.VideoMuted;

    /// <summary>Gets whether the policy may play the stream, if its rank allows.</summary>
    public bool IsCandidate => Stream is not null && Decision.IsWanted && !IsManual && !IsHeld && !HasGivenUp && RetryAt is null;

    /// <summary>Forgets earlier failures and the program's stop.</summary>
    public void Forgive()
    {
        IsHeld = false;
        Failures = 0;
        LastCode = ZegoErrorCode.None;
        RetryAt = null;
        HasGivenUp = false;
    }
}
