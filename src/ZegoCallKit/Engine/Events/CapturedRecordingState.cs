namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies the state of a recording (ZEGO: <c>zego_data_record_state</c>).</summary>
public enum CapturedRecordingState
{
    /// <summary>Nothing is recorded; see the code.</summary>
    NotRecording = 0,

    /// <summary>Frames are being written.</summary>
    Recording = 1,

    /// <summary>The file is complete.</summary>
    Completed = 2,
}
