namespace ZegoCallKit.Engine.Events;

/// <summary>A publisher's camera changed its state. (ZEGO: <c>remote_camera_state_update</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="State">The state.</param>
public sealed record RemoteCameraStateUpdated(string StreamId, RemoteDeviceState State) : EngineEvent;
