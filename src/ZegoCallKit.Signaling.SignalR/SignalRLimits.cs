using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Signaling.SignalR;

/// <summary>Defines what the transport states that it can do, which is what a server with the default limits accepts.</summary>
internal static class SignalRLimits
{
    public const int MaxPayloadBytes = SignalingCapabilities.MinPayloadBytes;
    public const int MaxReceivers = 50;
    public const int MaxWatchedUsers = 500;

    public static readonly TimeSpan MaxLife = TimeSpan.FromDays(7);
}
