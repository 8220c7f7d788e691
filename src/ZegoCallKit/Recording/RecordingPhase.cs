namespace ZegoCallKit.Recording;

/// <summary>Where a recording stands.</summary>
public enum RecordingPhase
{
    /// <summary>Waiting for the first frames.</summary>
    Starting = 0,

    /// <summary>Frames are being written.</summary>
    Recording = 1,

    /// <summary>Over; see <see cref="RecordingState.End"/>.</summary>
    Ended = 2,
}
