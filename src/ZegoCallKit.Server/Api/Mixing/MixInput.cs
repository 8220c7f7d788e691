using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Represents an input of a mixing task. It has either a <see cref="StreamId"/> or a <see cref="StreamUrl"/>.</summary>
public sealed record MixInput
{
    /// <summary>Creates an input.</summary>
    public MixInput()
    {
    }

    // The reader of JSON sets what a text leaves out to zero, unless a constructor says otherwise.
    [JsonConstructor]
    internal MixInput(int volume = 100) => Volume = volume;

    /// <summary>Gets the id of the stream.</summary>
    public string? StreamId { get; init; }

    /// <summary>Gets the address of a stream outside ZEGO's cloud (RTMP or HTTP-FLV).</summary>
    public string? StreamUrl { get; init; }

    /// <summary>Gets where the input is shown; <see langword="null"/> (the default) for audio only.</summary>
    [JsonPropertyName("RectInfo")]
    public MixArea? Area { get; init; }

    /// <summary>Gets what is taken from the input; audio and video by default.</summary>
    [JsonPropertyName("ContentControl")]
    public MixContent Content { get; init; }

    /// <summary>Gets the volume in percent: 0 to 200, by default 100.</summary>
    public int Volume { get; init; } = 100;

    /// <summary>Gets how the picture fills its area; cropped by default.</summary>
    [JsonPropertyName("RenderMode")]
    public MixFill Fill { get; init; }

    /// <summary>Gets the number by which the outputs' sound levels name the input; <see langword="null"/> by default.</summary>
    public uint? SoundLevelId { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Check(StreamId is null != StreamUrl is null, parameter, nameof(StreamId), "or StreamUrl must be set, and not both");
        if (StreamId is not null)
        {
            ApiLimits.Stream(StreamId, OptionGuard.PathOf(parameter, nameof(StreamId)));
        }

        ApiLimits.Optional(StreamUrl, ApiLimits.UrlBytes, nameof(StreamUrl), OptionGuard.PathOf(parameter, nameof(StreamUrl)));
        Area?.Validate(OptionGuard.PathOf(parameter, nameof(Area)));
        OptionGuard.Defined(Content, parameter);
        OptionGuard.Range(Volume, 0, 200, parameter);
        OptionGuard.Defined(Fill, parameter);
    }
}
