namespace ZegoCallKit.Playing;

/// <summary>Explains why a stream is played or not, at one moment.</summary>
public sealed record PlayExplanation
{
    /// <summary>Gets the id of the stream.</summary>
    public required StreamId StreamId { get; init; }

    /// <summary>Gets the reason.</summary>
    public required PlayExplanationReason Reason { get; init; }

    /// <summary>Gets the reason as a sentence for people and logs. It contains no secrets and may change between versions.</summary>
    public required string Text { get; init; }

    /// <summary>Gets whether the program requested the stream itself, rather than the policy.</summary>
    public bool IsManual { get; init; }

    /// <summary>Gets the rank among the streams that the policy wants, starting at 1; <see langword="null"/> if the stream has none.</summary>
    public int? Rank { get; init; }

    /// <summary>Gets when playing will be retried; set only for <see cref="PlayExplanationReason.BackingOff"/>.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Gets ZEGO's code of the latest failure or interruption; <see cref="ZegoErrorCode.None"/> if there is none.</summary>
    public ZegoErrorCode Code { get; init; }

    /// <summary>Returns the explanation as a sentence.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
