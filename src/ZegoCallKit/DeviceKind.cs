namespace ZegoCallKit;

/// <summary>Specifies a kind of device (ZEGO: <c>zego_device_type</c>).</summary>
public enum DeviceKind
{
    /// <summary>The kind is unknown.</summary>
    Unknown = 0,

    /// <summary>A camera.</summary>
    Camera = 1,

    /// <summary>A microphone.</summary>
    Microphone = 2,

    /// <summary>A speaker.</summary>
    Speaker = 3,

    /// <summary>An audio device of unspecified kind.</summary>
    AudioDevice = 4,

    /// <summary>The audio session.</summary>
    AudioSession = 5,
}
