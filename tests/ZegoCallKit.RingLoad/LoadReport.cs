using System.Text.Json;

namespace ZegoCallKit.RingLoad;

/// <summary>Represents what was measured.</summary>
internal sealed record LoadReport
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public int Connections { get; init; }

    /// <summary>Gets the growth of the server's resident memory for each connection, in units of 1,024 bytes.</summary>
    public double KilobytesPerConnection { get; init; }

    /// <summary>Gets the share of one core that the server takes while all connections are idle.</summary>
    public double IdleCorePercent { get; init; }

    /// <summary>Gets the durable signals through Redis for each second of the server's CPU time.</summary>
    public double DurablePerSecondPerCore { get; init; }

    public double InviteP50Ms { get; init; }

    public double InviteP99Ms { get; init; }

    public double TwoNodesP99Ms { get; init; }

    /// <summary>Gets the time from the death of a node until a client of it is connected to the other node and has received what was sent to it meanwhile.</summary>
    public double RecoveredP99Ms { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Returns the figures that miss their target.</summary>
    public IEnumerable<string> Misses()
    {
        (string Name, double Value, double Most)[] upper =
        [
            ("kilobytes per connection", KilobytesPerConnection, 25),
            ("percent of a core while idle", IdleCorePercent * 10_000 / Connections, 10),
            ("ms from invite to ring, p50", InviteP50Ms, 5),
            ("ms from invite to ring, p99", InviteP99Ms, 50),
            ("ms from invite to ring across two nodes, p99", TwoNodesP99Ms, 80),
            ("ms to recover from a killed node, p99", RecoveredP99Ms, 5_000),
        ];
        foreach (var (name, value, most) in upper)
        {
            if (value > most)
            {
                yield return $"{value:0.0} {name}; the target is at most {most}";
            }
        }

        if (DurablePerSecondPerCore < 2_000)
        {
            yield return $"{DurablePerSecondPerCore:0} durable signals a second and core; the target is at least 2,000";
        }
    }
}
