namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the size of played video changed. (ZEGO: <c>player_video_size_changed</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public sealed record PlayerVideoSizeChanged(string StreamId, int Width, int Height) : EngineEvent;
