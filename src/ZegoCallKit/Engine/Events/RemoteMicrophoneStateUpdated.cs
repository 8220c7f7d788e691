namespace ZegoCallKit.Engine.Events;

/// <summary>A publisher's microphone changed its state. (ZEGO: <c>remote_mic_state_update</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="State">The state.</param>
public sealed record RemoteMicrophoneStateUpdated(string StreamId, RemoteDeviceState State) : EngineEvent;
