using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Represents a mixing task that ZEGO has started or changed.</summary>
public sealed record StartedMix
{
    /// <summary>Gets where the outputs can be played.</summary>
    [JsonPropertyName("PlayInfo")]
    public IReadOnlyList<MixPlayback> Outputs { get; init => field = value ?? []; } = [];
}
