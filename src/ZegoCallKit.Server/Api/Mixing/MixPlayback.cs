using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Represents where an output can be played. Addresses are there only if the output goes to a CDN that offers the protocol.</summary>
public sealed record MixPlayback
{
    /// <summary>Gets the id of the output's stream.</summary>
    public string? StreamId { get; init; }

    /// <summary>Gets the address for RTMP.</summary>
    [JsonPropertyName("RTMP")]
    public string? Rtmp { get; init; }

    /// <summary>Gets the address for HLS.</summary>
    [JsonPropertyName("HLS")]
    public string? Hls { get; init; }

    /// <summary>Gets the address for HTTP-FLV.</summary>
    [JsonPropertyName("FLV")]
    public string? Flv { get; init; }
}
