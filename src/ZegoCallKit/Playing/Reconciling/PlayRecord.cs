namespace ZegoCallKit.Playing.Reconciling;

/// <summary>What the reconciler knows of one stream that is in the room, played or asked for. Immutable.</summary>
internal sealed record PlayRecord
{
    public required StreamId Id { get; init; }

    /// <summary>A place in the order of coming, new for each generation; unique.</summary>
    public required long Arrival { get; init; }

    /// <summary>The stream; <see langword="null"/> while it is not in the room.</summary>
    public StreamInfo? Stream { get; init; }

    /// <summary>What the policy wants of it.</summary>
    public PlayWish Wish { get; init; }

    /// <summary>The steady step of its loudness.</summary>
    public int Loudness { get; init; }

    /// <summary>Its claim to an automatic play; <see langword="null"/> when it has none now.</summary>
    public PlayRank? Rank { get; init; }

    /// <summary>Where the engine is with <see cref="Attempt"/>.</summary>
    public PlayPhase Phase { get; init; }

    /// <summary>The latest attempt to play it; 0 before the first.</summary>
    public long Attempt { get; init; }

    /// <summary>The generation that the attempt plays; 0 while it waits for a stream that is not in the room.</summary>
    public long AttemptGeneration { get; init; }

    /// <summary>Whether the attempt was told to play without video.</summary>
    public bool VideoMuted { get; init; }

    /// <summary>Since when it plays without interruption.</summary>
    public DateTimeOffset? PlayingSince { get; init; }

    /// <summary>Whether the program asked for it.</summary>
    public bool IsManual { get; init; }

    /// <summary>Whether the program wants it without video; means something only with <see cref="IsManual"/>.</summary>
    public bool ManualVideoMuted { get; init; }

    /// <summary>The order of the program's requests.</summary>
    public long RequestOrder { get; init; }

    /// <summary>Whether the program stopped it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>How often it failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>The code of the latest failure or interruption.</summary>
    public ZegoErrorCode LastCode { get; init; }

    /// <summary>When it may be tried again, if it must wait.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Whether it failed for good.</summary>
    public bool HasGivenUp { get; init; }

    /// <summary>Whether the engine plays it, or tries to.</summary>
    public bool IsActive => Phase is PlayPhase.Starting or PlayPhase.Playing or PlayPhase.Interrupted;

    /// <summary>Whether the attempt plays something that is no longer in the room.</summary>
    public bool IsOutdated => IsActive && AttemptGeneration != (Stream?.Generation ?? 0);

    /// <summary>Whether planning must look at it: it takes a place, or waits for one.</summary>
    public bool IsEngaged => Phase != PlayPhase.Idle || IsManual;

    /// <summary>Whether video shall not be received.</summary>
    public bool WantsVideoMuted => IsManual ? ManualVideoMuted : Wish.VideoMuted;

    /// <summary>Whether the policy may play it, if its rank allows.</summary>
    public bool IsCandidate => Stream is not null && Wish.IsWanted && !IsManual && !IsHeld && !HasGivenUp && RetryAt is null;

    /// <summary>The same without a memory of failures or of the program's stop.</summary>
    public PlayRecord Forgiven() => this with { IsHeld = false, Failures = 0, LastCode = ZegoErrorCode.None, RetryAt = null, HasGivenUp = false };
}
