namespace ZegoCallKit.Checks;

/// <summary>Represents the result of a speed test. Immutable.</summary>
public sealed record SpeedTestReport
{
    /// <summary>Gets the figures of the direction to the cloud; <see langword="null"/> if it was not tested or no data got through.</summary>
    public SpeedTestFigures? Uplink { get; init; }

    /// <summary>Gets the figures of the direction from the cloud; <see langword="null"/> if it was not tested or no data got through.</summary>
    public SpeedTestFigures? Downlink { get; init; }
}
