namespace ZegoCallKit.Recording;

/// <summary>Specifies the phase of a recording.</summary>
public enum RecordingPhase
{
    /// <summary>The recording waits for the first frames.</summary>
    Starting = 0,

    /// <summary>Frames are being written.</summary>
    Recording = 1,

    /// <summary>The recording has ended; see <see cref="RecordingState.End"/>.</summary>
    Ended = 2,
}
