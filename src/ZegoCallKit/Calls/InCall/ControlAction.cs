namespace ZegoCallKit.Calls.InCall;

/// <summary>What one member can ask of another, as ZEGO's kits know it. It is a request between programs: a hard kick or mute is a server's call.</summary>
public enum ControlAction
{
    /// <summary>To stop sending sound (ZEGO: <c>zego_turn_microphone_off</c>).</summary>
    TurnMicrophoneOff = 0,

    /// <summary>To send sound again (ZEGO: <c>zego_turn_microphone_on</c>).</summary>
    TurnMicrophoneOn = 1,

    /// <summary>To stop sending pictures (ZEGO: <c>zego_turn_camera_off</c>).</summary>
    TurnCameraOff = 2,

    /// <summary>To send pictures again (ZEGO: <c>zego_turn_camera_on</c>).</summary>
    TurnCameraOn = 3,

    /// <summary>To leave (ZEGO: <c>zego_remove_user</c>).</summary>
    Leave = 4,
}
