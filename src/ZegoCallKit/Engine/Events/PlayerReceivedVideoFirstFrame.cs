namespace ZegoCallKit.Engine.Events;

/// <summary>The first picture of a played stream arrived. (ZEGO: <c>player_recv_video_first_frame</c>)</summary>
/// <param name="StreamId">The stream.</param>
public sealed record PlayerReceivedVideoFirstFrame(string StreamId) : EngineEvent;
