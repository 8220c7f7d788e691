namespace ZegoCallKit.Playing;

/// <summary>The answer to "why is this stream playing, or not?" at one moment.</summary>
public sealed record PlayExplanation
{
    /// <summary>The stream asked about.</summary>
    public required StreamId StreamId { get; init; }

    /// <summary>The reason.</summary>
    public required PlayExplanationReason Reason { get; init; }

    /// <summary>The reason as a sentence for people and logs; it has no secrets and may change between versions.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the program asked for the play itself, rather than the policy.</summary>
    public bool IsManual { get; init; }

    /// <summary>The place among the streams that the policy wants, from 1; <see langword="null"/> when it has none.</summary>
    public int? Rank { get; init; }

    /// <summary>When it will be tried again; only for <see cref="PlayExplanationReason.BackingOff"/>.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>ZEGO's code of the latest failure or interruption; <see cref="ZegoErrorCode.None"/> when there is none.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>The sentence.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
