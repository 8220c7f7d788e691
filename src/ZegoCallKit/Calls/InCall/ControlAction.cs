namespace ZegoCallKit.Calls.InCall;

/// <summary>Specifies what one member can ask of another, as in ZEGO's kits. It is a request between programs; only a server can enforce a kick or a mute.</summary>
public enum ControlAction
{
    /// <summary>Stop sending audio (ZEGO: <c>zego_turn_microphone_off</c>).</summary>
    TurnMicrophoneOff = 0,

    /// <summary>Send audio again (ZEGO: <c>zego_turn_microphone_on</c>).</summary>
    TurnMicrophoneOn = 1,

    /// <summary>Stop sending video (ZEGO: <c>zego_turn_camera_off</c>).</summary>
    TurnCameraOff = 2,

    /// <summary>Send video again (ZEGO: <c>zego_turn_camera_on</c>).</summary>
    TurnCameraOn = 3,

    /// <summary>To leave (ZEGO: <c>zego_remove_user</c>).</summary>
    Leave = 4,
}
