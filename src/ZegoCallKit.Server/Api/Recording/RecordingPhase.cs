namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies the phase of a cloud recording.</summary>
public enum RecordingPhase
{
    /// <summary>ZEGO prepares the recording.</summary>
    Starting = 1,

    /// <summary>The recording runs.</summary>
    Recording = 2,

    /// <summary>The recording has ended.</summary>
    Ended = 3,

    /// <summary>The recording has failed.</summary>
    Failed = 4,

    /// <summary>The recording is paused.</summary>
    Paused = 5,
}
