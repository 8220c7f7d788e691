namespace ZegoCallKit.Engine;

/// <summary>Specifies the kind of an audio device (ZEGO: <c>zego_audio_device_type</c>).</summary>
public enum AudioDeviceType
{
    /// <summary>A microphone.</summary>
    Microphone = 0,

    /// <summary>A speaker.</summary>
    Speaker = 1,
}
