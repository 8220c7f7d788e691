namespace ZegoCallKit.Engine.Events;

/// <summary>The first sound of a played stream arrived. (ZEGO: <c>player_recv_audio_first_frame</c>)</summary>
/// <param name="StreamId">The stream.</param>
public sealed record PlayerReceivedAudioFirstFrame(string StreamId) : EngineEvent;
