namespace ZegoCallKit.Checks;

/// <summary>What a speed test has found of one way. Immutable.</summary>
public sealed record SpeedTestFigures
{
    /// <summary>How long connecting took.</summary>
    public TimeSpan ConnectCost { get; init; }

    /// <summary>The last round trip measured.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>The last share of packets lost, 0 to 1.</summary>
    public double PacketLoss { get; init; }

    /// <summary>The engine's last verdict.</summary>
    public QualityLevel Level { get; init; } = QualityLevel.Unknown;
}
