namespace ZegoCallKit.Engine.Events;

/// <summary>A recording began, is complete or failed. (ZEGO: <c>captured_data_record_state_update</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="Path">The file.</param>
public sealed record CapturedRecordingUpdated(PublishChannel Channel, CapturedRecordingState State, int Code, string Path) : EngineEvent;
