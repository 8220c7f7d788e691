namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first audio was captured. (ZEGO: <c>publisher_captured_audio_first_frame</c>)</summary>
public sealed record PublisherCapturedAudioFirstFrame : EngineEvent;
