namespace ZegoCallKit.Quality;

/// <summary>Represents the quality of a user's network (ZEGO: <c>network_quality</c>). Immutable.</summary>
public sealed record NetworkQuality
{
    /// <summary>Gets the id of the user.</summary>
    public required UserId UserId { get; init; }

    /// <summary>
    /// Gets the quality towards the cloud: <see cref="QualityLevel.Unknown"/> after a lost heartbeat, <see cref="QualityLevel.Die"/> after 3 s of silence.
    /// </summary>
    public required QualityLevel Uplink { get; init; }

    /// <summary>Gets the quality from the cloud.</summary>
    public required QualityLevel Downlink { get; init; }
}
