using ZegoCallKit.Media;

namespace ZegoCallKit.Recording;

/// <summary>Represents the options of a recording of captured media.</summary>
public sealed record CaptureRecordingOptions
{
    /// <summary>The largest size of a file path, in bytes.</summary>
    public const int MaxPathBytes = 1_023;

    /// <summary>Gets the channel to record.</summary>
    public PublishChannel Channel { get; init; }

    /// <summary>Gets what to record: audio, video, or both (the default).</summary>
    public RecordingContent Content { get; init; } = RecordingContent.AudioAndVideo;

    internal void Validate(string parameter)
    {
        OptionGuard.Defined(Channel, parameter);
        OptionGuard.Defined(Content, parameter);
    }
}
