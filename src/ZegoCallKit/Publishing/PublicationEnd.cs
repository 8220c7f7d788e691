namespace ZegoCallKit.Publishing;

/// <summary>Represents the end of a publication. Immutable.</summary>
public sealed record PublicationEnd
{
    /// <summary>Gets the reason why publishing ended.</summary>
    public required PublicationEndReason Reason { get; init; }

    /// <summary>Gets the engine's error code, if there is one.</summary>
    public ZegoErrorCode Code { get; init; }
}
