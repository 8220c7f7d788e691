namespace ZegoCallKit.Checks;

/// <summary>What a speed test has found. Immutable.</summary>
public sealed record SpeedTestReport
{
    /// <summary>The way to the cloud; <see langword="null"/> when it was not tested or nothing came through.</summary>
    public SpeedTestFigures? Uplink { get; init; }

    /// <summary>The way from the cloud; <see langword="null"/> when it was not tested or nothing came through.</summary>
    public SpeedTestFigures? Downlink { get; init; }
}
