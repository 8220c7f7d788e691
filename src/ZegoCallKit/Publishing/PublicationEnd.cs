namespace ZegoCallKit.Publishing;

/// <summary>How publishing ended. Immutable.</summary>
public sealed record PublicationEnd
{
    /// <summary>Why.</summary>
    public required PublicationEndReason Reason { get; init; }

    /// <summary>The engine's code, if it gave one.</summary>
    public ZegoErrorCode Code { get; init; }
}
