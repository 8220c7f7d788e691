namespace ZegoCallKit.Engine.Events;

/// <summary>Sound or picture of a played stream broke off or went on. (ZEGO: <c>player_media_event</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Event">Which.</param>
public sealed record PlayerMediaEvent(string StreamId, MediaEvent Event) : EngineEvent;
