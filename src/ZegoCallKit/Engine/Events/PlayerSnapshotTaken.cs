namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when taking a snapshot of a played stream has ended. (ZEGO: <c>player_take_snapshot_result</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="Image">The image; <see langword="null"/> unless the code is 0.</param>
public sealed record PlayerSnapshotTaken(string StreamId, int Code, Media.VideoImage? Image) : EngineEvent;
