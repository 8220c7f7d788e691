namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a recording began, is complete, or failed. (ZEGO: <c>captured_data_record_state_update</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="State">The state of the recording.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="Path">The path of the file.</param>
public sealed record CapturedRecordingUpdated(PublishChannel Channel, CapturedRecordingState State, int Code, string Path) : EngineEvent;
