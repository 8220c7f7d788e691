namespace ZegoCallKit.Engine.Events;

/// <summary>Raised every second with the progress of a recording. (ZEGO: <c>captured_data_record_progress_update</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Duration">The duration recorded so far.</param>
/// <param name="FileSize">The number of bytes written.</param>
/// <param name="Path">The path of the file.</param>
public sealed record CapturedRecordingProgressed(PublishChannel Channel, TimeSpan Duration, long FileSize, string Path) : EngineEvent;
