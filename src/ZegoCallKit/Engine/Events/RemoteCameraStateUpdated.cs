namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the state of a publisher's camera changed. (ZEGO: <c>remote_camera_state_update</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="State">The state.</param>
public sealed record RemoteCameraStateUpdated(string StreamId, RemoteDeviceState State) : EngineEvent;
