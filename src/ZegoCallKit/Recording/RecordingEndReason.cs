namespace ZegoCallKit.Recording;

/// <summary>Specifies why a recording has ended.</summary>
public enum RecordingEndReason
{
    /// <summary>This program stopped the recording; the file is complete.</summary>
    Stopped = 0,

    /// <summary>The recorded source ended; the file is complete up to that point.</summary>
    SourceEnded = 1,

    /// <summary>The recording failed; see <see cref="RecordingEnd.Code"/>.</summary>
    Failed = 2,
}
