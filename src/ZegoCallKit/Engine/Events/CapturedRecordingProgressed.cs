namespace ZegoCallKit.Engine.Events;

/// <summary>How far a recording is, every second. (ZEGO: <c>captured_data_record_progress_update</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Duration">How long it has recorded.</param>
/// <param name="FileSize">Bytes written.</param>
/// <param name="Path">The file.</param>
public sealed record CapturedRecordingProgressed(PublishChannel Channel, TimeSpan Duration, long FileSize, string Path) : EngineEvent;
