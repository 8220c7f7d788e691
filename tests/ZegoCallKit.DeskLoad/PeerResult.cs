using System.Text.Json;

namespace ZegoCallKit.DeskLoad;

/// <summary>Represents what the participants of one process received while it was measured.</summary>
internal sealed record PeerResult
{
    public required double VideoP50Ms { get; init; }

    public required double VideoP99Ms { get; init; }

    public required double SoundP50Ms { get; init; }

    public required double SoundP99Ms { get; init; }

    /// <summary>Gets the share of the expected video frames that arrived.</summary>
    public required double Arrived { get; init; }

    /// <summary>Gets the CPU time of the process, as a share of one core.</summary>
    public required double Cores { get; init; }

    public static PeerResult Parse(string json) => JsonSerializer.Deserialize<PeerResult>(json) ?? throw new ArgumentException("The result is null.", nameof(json));

    public override string ToString() => JsonSerializer.Serialize(this);
}
