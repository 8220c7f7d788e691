namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first video frame of a played stream arrived. (ZEGO: <c>player_recv_video_first_frame</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
public sealed record PlayerReceivedVideoFirstFrame(string StreamId) : EngineEvent;
