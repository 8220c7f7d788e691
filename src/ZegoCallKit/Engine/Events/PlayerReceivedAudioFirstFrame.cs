namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the first audio of a played stream arrived. (ZEGO: <c>player_recv_audio_first_frame</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
public sealed record PlayerReceivedAudioFirstFrame(string StreamId) : EngineEvent;
