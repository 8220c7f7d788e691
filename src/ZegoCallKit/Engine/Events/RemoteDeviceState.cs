namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies the state of a publisher's device (ZEGO: <c>zego_remote_device_state</c>).</summary>
public enum RemoteDeviceState
{
    /// <summary>The device works.</summary>
    Open = 0,

    /// <summary>A general fault occurred.</summary>
    GenericError = 1,

    /// <summary>The device does not exist.</summary>
    InvalidId = 2,

    /// <summary>The system denies access to the device.</summary>
    NoAuthorization = 3,

    /// <summary>The device delivers no frames.</summary>
    ZeroFps = 4,

    /// <summary>Another program is using the device.</summary>
    InUseByOther = 5,

    /// <summary>The device is not plugged in.</summary>
    Unplugged = 6,

    /// <summary>The system must be restarted.</summary>
    RebootRequired = 7,

    /// <summary>The system's media service was lost.</summary>
    SystemMediaServicesLost = 8,

    /// <summary>The publisher turned the device off.</summary>
    Disabled = 9,

    /// <summary>The publisher muted the device.</summary>
    Muted = 10,

    /// <summary>The device is interrupted.</summary>
    Interruption = 11,

    /// <summary>The program is in the background.</summary>
    InBackground = 12,

    /// <summary>Several programs are in the foreground.</summary>
    MultiForegroundApp = 13,

    /// <summary>The system is overloaded.</summary>
    SystemPressure = 14,

    /// <summary>The device is not supported.</summary>
    NotSupported = 15,
}
