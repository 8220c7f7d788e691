namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first video frame of a played stream was drawn or handed over. (ZEGO: <c>player_render_video_first_frame</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
public sealed record PlayerRenderedVideoFirstFrame(string StreamId) : EngineEvent;
