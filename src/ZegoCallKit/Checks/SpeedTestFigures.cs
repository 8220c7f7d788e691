namespace ZegoCallKit.Checks;

/// <summary>Represents the result of a speed test in one direction. Immutable.</summary>
public sealed record SpeedTestFigures
{
    /// <summary>Gets how long it took to connect.</summary>
    public TimeSpan ConnectCost { get; init; }

    /// <summary>Gets the last measured round-trip time.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Gets the last measured packet loss: 0 to 1.</summary>
    public double PacketLoss { get; init; }

    /// <summary>Gets the engine's last verdict.</summary>
    public QualityLevel Level { get; init; } = QualityLevel.Unknown;
}
