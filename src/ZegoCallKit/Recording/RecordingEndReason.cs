namespace ZegoCallKit.Recording;

/// <summary>Why a recording is over.</summary>
public enum RecordingEndReason
{
    /// <summary>This program stopped it: the file is complete.</summary>
    Stopped = 0,

    /// <summary>What it recorded ended: the file is complete up to there.</summary>
    SourceEnded = 1,

    /// <summary>It failed; see the code.</summary>
    Failed = 2,
}
