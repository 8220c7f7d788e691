namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the state of a publisher's speaker changed. (ZEGO: <c>remote_speaker_state_update</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="State">The state.</param>
public sealed record RemoteSpeakerStateUpdated(string StreamId, RemoteDeviceState State) : EngineEvent;
