namespace ZegoCallKit.Engine.Events;

/// <summary>A snapshot of a played picture has ended. (ZEGO: <c>player_take_snapshot_result</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="Image">The picture; <see langword="null"/> unless the code is 0.</param>
public sealed record PlayerSnapshotTaken(string StreamId, int Code, Media.VideoImage? Image) : EngineEvent;
