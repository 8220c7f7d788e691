namespace ZegoCallKit.Engine.Events;

/// <summary>A publisher's speaker changed its state. (ZEGO: <c>remote_speaker_state_update</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="State">The state.</param>
public sealed record RemoteSpeakerStateUpdated(string StreamId, RemoteDeviceState State) : EngineEvent;
