namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the audio or video of a played stream was interrupted or resumed. (ZEGO: <c>player_media_event</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Event">The interruption or resumption.</param>
public sealed record PlayerMediaEvent(string StreamId, MediaEvent Event) : EngineEvent;
