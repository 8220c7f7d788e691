namespace ZegoCallKit.Engine.Events;

/// <summary>A snapshot of the captured picture has ended. (ZEGO: <c>publisher_take_snapshot_result</c>)</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="Image">The picture; <see langword="null"/> unless the code is 0.</param>
public sealed record PublisherSnapshotTaken(PublishChannel Channel, int Code, Media.VideoImage? Image) : EngineEvent;
