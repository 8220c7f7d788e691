namespace ZegoCallKit.Engine.Events;

/// <summary>The state of a publisher's device (ZEGO: <c>zego_remote_device_state</c>).</summary>
public enum RemoteDeviceState
{
    /// <summary>It works.</summary>
    Open = 0,

    /// <summary>A general fault.</summary>
    GenericError = 1,

    /// <summary>There is no such device.</summary>
    InvalidId = 2,

    /// <summary>The system refuses access.</summary>
    NoAuthorization = 3,

    /// <summary>It delivers no frames.</summary>
    ZeroFps = 4,

    /// <summary>Another program uses it.</summary>
    InUseByOther = 5,

    /// <summary>It is not plugged in.</summary>
    Unplugged = 6,

    /// <summary>The system must restart.</summary>
    RebootRequired = 7,

    /// <summary>The system's media service is gone.</summary>
    SystemMediaServicesLost = 8,

    /// <summary>The publisher switched it off.</summary>
    Disabled = 9,

    /// <summary>The publisher muted it.</summary>
    Muted = 10,

    /// <summary>Something interrupts it.</summary>
    Interruption = 11,

    /// <summary>The program is in the background.</summary>
    InBackground = 12,

    /// <summary>Several programs are in front.</summary>
    MultiForegroundApp = 13,

    /// <summary>The system is overloaded.</summary>
    SystemPressure = 14,

    /// <summary>Not supported.</summary>
    NotSupported = 15,
}
