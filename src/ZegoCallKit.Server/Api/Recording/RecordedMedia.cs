namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies what of the streams is recorded.</summary>
public enum RecordedMedia
{
    /// <summary>Audio only.</summary>
    Audio = 1,

    /// <summary>Video only.</summary>
    Video = 2,

    /// <summary>Audio and video in one file.</summary>
    AudioAndVideo = 3,

    /// <summary>Audio and video in separate files.</summary>
    Separate = 4,
}
