using System.Text.Json;

namespace ZegoCallKit.DeskLoad;

/// <summary>Represents what was measured. Ratios compare with the same participants and the in-memory cloud in one process.</summary>
internal sealed record LoadReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Gets the load of the machine before it was measured, over one minute, for each processor.</summary>
    public required double LoadBefore { get; init; }

    public double VideoP50Ms { get; init; }

    public double VideoP99Ms { get; init; }

    public double SoundP50Ms { get; init; }

    public double SoundP99Ms { get; init; }

    public double VideoP50Ratio { get; init; }

    public double SoundP50Ratio { get; init; }

    /// <summary>Gets the CPU time of the desk for each relayed stream of 640×360 at 15 fps, in percent of one core.</summary>
    public double DeskCorePercentPerStream { get; init; }

    /// <summary>Gets the CPU time of everybody for each such stream, publisher and player included, compared with one process.</summary>
    public double CpuRatio { get; init; }

    /// <summary>Gets the most streams of which at least 99 % of the frames arrived, half of them within 250 ms, with publishers and players on the same machine.</summary>
    public int StreamsCarried { get; init; }

    /// <summary>Gets the share of the frames that arrived with 50 participants who each play 20 streams of 160×90.</summary>
    public double CrowdArrived { get; init; }

    public double CrowdVideoP50Ms { get; init; }

    public double CrowdVideoP50Ratio { get; init; }

    public double CrowdCpuRatio { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
