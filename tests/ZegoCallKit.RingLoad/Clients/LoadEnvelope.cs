using System.Text.Json;

namespace ZegoCallKit.RingLoad.Clients;

/// <summary>Represents an envelope as the hub reads it. See the server's protocol.</summary>
internal sealed record LoadEnvelope
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public required string Id { get; init; }

    public IReadOnlyList<string> To { get; init; } = [];

    public string? Call { get; init; }

    public required string Intent { get; init; }

    public long? LifeMs { get; init; }

    public long? RingMs { get; init; }

    public bool? Accepted { get; init; }

    /// <summary>Gets as many bytes as an invitation of the kit has.</summary>
    public byte[] Payload { get; init; } = new byte[200];

    public string ToArguments() => $"[{JsonSerializer.Serialize(this, Json)}]";
}
