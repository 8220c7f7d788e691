namespace ZegoCallKit;

/// <summary>Specifies what is wrong with a device (ZEGO: <c>zego_device_exception_type</c>).</summary>
public enum DeviceFault
{
    /// <summary>The fault is unknown.</summary>
    Unknown = 0,

    /// <summary>A general fault.</summary>
    Generic = 1,

    /// <summary>The device does not exist.</summary>
    InvalidId = 2,

    /// <summary>The system denies access to the device.</summary>
    PermissionNotGranted = 3,

    /// <summary>The device delivers no frames.</summary>
    ZeroCaptureFps = 4,

    /// <summary>Another program is using the device.</summary>
    Occupied = 5,

    /// <summary>The device is not plugged in.</summary>
    Unplugged = 6,

    /// <summary>The system must be restarted.</summary>
    RebootRequired = 7,

    /// <summary>The system's media service was lost.</summary>
    MediaServicesLost = 8,

    /// <summary>The system's voice assistant (Siri) is recording.</summary>
    SiriIsRecording = 9,

    /// <summary>The microphone picks up almost no audio.</summary>
    SoundLevelTooLow = 10,

    /// <summary>A magnetic case interferes with the device.</summary>
    MagneticCase = 11,

    /// <summary>The audio session is inactive.</summary>
    AudioSessionInactive = 12,

    /// <summary>The category of the audio session changed.</summary>
    AudioSessionCategoryChanged = 13,
}
