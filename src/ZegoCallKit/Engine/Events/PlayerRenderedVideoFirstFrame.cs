namespace ZegoCallKit.Engine.Events;

/// <summary>The first picture of a played stream was drawn or handed over. (ZEGO: <c>player_render_video_first_frame</c>)</summary>
/// <param name="StreamId">The stream.</param>
public sealed record PlayerRenderedVideoFirstFrame(string StreamId) : EngineEvent;
