namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the state of a publisher's microphone changed. (ZEGO: <c>remote_mic_state_update</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="State">The state.</param>
public sealed record RemoteMicrophoneStateUpdated(string StreamId, RemoteDeviceState State) : EngineEvent;
