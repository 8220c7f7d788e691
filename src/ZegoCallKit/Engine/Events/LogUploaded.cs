namespace ZegoCallKit.Engine.Events;

/// <summary>Uploading the engine's logs has ended. (ZEGO: <c>upload_log_result</c>)</summary>
/// <param name="Sequence">The number the command returned.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
public sealed record LogUploaded(int Sequence, int Code) : EngineEvent;
