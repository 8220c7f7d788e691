namespace ZegoCallKit.Quality;

/// <summary>How good a user's network is (ZEGO: <c>network_quality</c>). Immutable.</summary>
public sealed record NetworkQuality
{
    /// <summary>Whose.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Towards the cloud; <see cref="QualityLevel.Unknown"/> after a lost heartbeat, <see cref="QualityLevel.Die"/> after 3 s of silence.</summary>
    public required QualityLevel Uplink { get; init; }

    /// <summary>From the cloud.</summary>
    public required QualityLevel Downlink { get; init; }
}
