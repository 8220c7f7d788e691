namespace ZegoCallKit.Engine.Events;

/// <summary>The size of a played picture changed. (ZEGO: <c>player_video_size_changed</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PlayerVideoSizeChanged(string StreamId, int Width, int Height) : EngineEvent;
