using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Represents how a mixed recording looks.</summary>
public sealed record RecordingMix
{
    /// <summary>Creates the mix.</summary>
    public RecordingMix()
    {
    }

    // The reader of JSON sets what a text leaves out to zero, unless a constructor says otherwise.
    [JsonConstructor]
    internal RecordingMix(RecordingLayout layout = RecordingLayout.Tiled) => Layout = layout;

    /// <summary>Gets the layout; tiled by default.</summary>
    [JsonPropertyName("MixMode")]
    public RecordingLayout Layout { get; init; } = RecordingLayout.Tiled;

    /// <summary>Gets the id that stands for the mixed stream in the names of the files.</summary>
    [JsonPropertyName("MixOutputStreamId")]
    public required string OutputStreamId { get; init; }

    /// <summary>Gets the video; required unless only audio is recorded.</summary>
    [JsonPropertyName("MixOutputVideoConfig")]
    public RecordingVideo? Video { get; init; }

    /// <summary>Gets the stream with the large picture, for the layouts that have one; <see langword="null"/> by default.</summary>
    [JsonPropertyName("MixMaxResolutionStreamId")]
    public string? LargeStreamId { get; init; }

    internal void Validate(bool hasVideo, string parameter)
    {
        OptionGuard.Defined(Layout, parameter);
        ApiLimits.Stream(OutputStreamId, OptionGuard.PathOf(parameter, nameof(OutputStreamId)));
        OptionGuard.Check(!hasVideo || Video is not null, parameter, nameof(Video), "must be set unless only audio is recorded");
        Video?.Validate(OptionGuard.PathOf(parameter, nameof(Video)));
        if (LargeStreamId is not null)
        {
            ApiLimits.Stream(LargeStreamId, OptionGuard.PathOf(parameter, nameof(LargeStreamId)));
        }
    }
}
