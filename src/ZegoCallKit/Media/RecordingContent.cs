namespace ZegoCallKit.Media;

/// <summary>Specifies what a recording contains (ZEGO: <c>zego_data_record_type</c>).</summary>
public enum RecordingContent
{
    /// <summary>Audio only.</summary>
    Audio = 1,

    /// <summary>Video only.</summary>
    Video = 2,

    /// <summary>Audio and video.</summary>
    AudioAndVideo = 3,
}
