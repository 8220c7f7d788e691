namespace ZegoCallKit.Signaling.Wire;

/// <summary>Represents the limits of the server; an envelope that exceeds one gets a refused receipt.</summary>
internal sealed record WireLimits
{
    public required int MaxPayloadBytes { get; init; }

    public required int MaxReceivers { get; init; }

    public required int MaxUserIdBytes { get; init; }

    public required int MaxWatchedUsers { get; init; }

    /// <summary>The longest life of a durable envelope in milliseconds.</summary>
    public required long MaxLifeMs { get; init; }
}
