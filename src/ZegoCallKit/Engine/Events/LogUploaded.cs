namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when uploading the engine's logs has ended. (ZEGO: <c>upload_log_result</c>)</summary>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record LogUploaded(int Sequence, int Code) : EngineEvent;
