namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when taking a snapshot of captured video has ended. (ZEGO: <c>publisher_take_snapshot_result</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="Image">The image; <see langword="null"/> unless the code is 0.</param>
public sealed record PublisherSnapshotTaken(PublishChannel Channel, int Code, Media.VideoImage? Image) : EngineEvent;
