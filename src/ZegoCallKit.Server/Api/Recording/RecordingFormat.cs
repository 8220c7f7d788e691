namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies the format of recorded files.</summary>
public enum RecordingFormat
{
    /// <summary>MP4.</summary>
    Mp4 = 0,

    /// <summary>FLV.</summary>
    Flv = 1,

    /// <summary>HLS: a playlist with segments.</summary>
    Hls = 2,

    /// <summary>MP3, for audio only.</summary>
    Mp3 = 3,
}
