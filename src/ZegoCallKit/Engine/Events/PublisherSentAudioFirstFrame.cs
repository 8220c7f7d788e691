namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first audio was sent. (ZEGO: <c>publisher_send_audio_first_frame</c>)</summary>
/// <param name="Channel">The channel.</param>
public sealed record PublisherSentAudioFirstFrame(PublishChannel Channel) : EngineEvent;
