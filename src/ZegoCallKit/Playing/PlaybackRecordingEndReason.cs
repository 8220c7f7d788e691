namespace ZegoCallKit.Playing;

/// <summary>Specifies why a recording of a playback ended.</summary>
public enum PlaybackRecordingEndReason
{
    /// <summary>This program stopped it: the files are complete.</summary>
    Stopped = 0,

    /// <summary>The playback ended: the files are complete up to there.</summary>
    PlaybackEnded = 1,

    /// <summary>A file could not be written, on a full disk for example.</summary>
    Failed = 2,
}
