namespace ZegoCallKit;

/// <summary>What is wrong with a device (ZEGO: <c>zego_device_exception_type</c>).</summary>
public enum DeviceFault
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A general fault.</summary>
    Generic = 1,

    /// <summary>There is no such device.</summary>
    InvalidId = 2,

    /// <summary>The system refuses access.</summary>
    PermissionNotGranted = 3,

    /// <summary>It delivers no frames.</summary>
    ZeroCaptureFps = 4,

    /// <summary>Another program uses it.</summary>
    Occupied = 5,

    /// <summary>It is not plugged in.</summary>
    Unplugged = 6,

    /// <summary>The system must restart.</summary>
    RebootRequired = 7,

    /// <summary>The system's media service is gone.</summary>
    MediaServicesLost = 8,

    /// <summary>The assistant listens.</summary>
    SiriIsRecording = 9,

    /// <summary>It hears almost nothing.</summary>
    SoundLevelTooLow = 10,

    /// <summary>A magnetic case disturbs it.</summary>
    MagneticCase = 11,

    /// <summary>The audio session is inactive.</summary>
    AudioSessionInactive = 12,

    /// <summary>The audio session changed.</summary>
    AudioSessionCategoryChanged = 13,
}
