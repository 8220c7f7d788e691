using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server;

/// <summary>Defines names that a signaling server uses.</summary>
public static class CallSignalingDefaults
{
    /// <summary>The authentication scheme of <see cref="CallSignalingOptions.Tokens"/>.</summary>
    public const string AuthenticationScheme = "CallSignaling";

    /// <summary>The claim that names the user.</summary>
    public const string UserClaim = WireProtocol.UserClaim;

    /// <summary>The claim that names the device.</summary>
    public const string DeviceClaim = WireProtocol.DeviceClaim;

    /// <summary>The name of the meter and of the activity source.</summary>
    public const string TelemetryName = "ZegoCallKit.Signaling.Server";

    /// <summary>The tag of the health check that reports whether this server accepts new connections.</summary>
    public const string ReadyTag = "callsignaling-ready";

    /// <summary>The tag of the health check of the store.</summary>
    public const string StoreTag = "callsignaling-store";
}
