using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Signaling.SignalR;

/// <summary>Defines the limits that the transport states: those of a server with default options.</summary>
internal static class SignalRLimits
{
    public const int MaxPayloadBytes = SignalingCapabilities.MinPayloadBytes;
    public const int MaxReceivers = 50;
    public const int MaxWatchedUsers = 500;

    public static readonly TimeSpan MaxLife = TimeSpan.FromDays(7);
}
