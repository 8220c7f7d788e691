namespace ZegoCallKit.Media;

/// <summary>What a recording holds (ZEGO: <c>zego_data_record_type</c>).</summary>
public enum RecordingContent
{
    /// <summary>Sound only.</summary>
    Audio = 1,

    /// <summary>Pictures only.</summary>
    Video = 2,

    /// <summary>Both.</summary>
    AudioAndVideo = 3,
}
