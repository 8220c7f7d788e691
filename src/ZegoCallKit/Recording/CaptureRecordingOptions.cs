using ZegoCallKit.Media;

namespace ZegoCallKit.Recording;

/// <summary>What to record of what is captured.</summary>
public sealed record CaptureRecordingOptions
{
    /// <summary>The most bytes of a file's path.</summary>
    public const int MaxPathBytes = 1_023;

    /// <summary>The channel.</summary>
    public PublishChannel Channel { get; init; }

    /// <summary>Sound, pictures, or both (the default).</summary>
    public RecordingContent Content { get; init; } = RecordingContent.AudioAndVideo;

    internal void Validate(string parameter)
    {
        Guard.Channel(Channel, parameter);
        if (!Enum.IsDefined(Content))
        {
            throw new ArgumentOutOfRangeException(parameter, Content, "The Content must be Audio, Video or AudioAndVideo.");
        }
    }
}
