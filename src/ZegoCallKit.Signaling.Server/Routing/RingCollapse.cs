namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>The key by which what ends a ring replaces the ring that still waits in an inbox, so that a device that comes back does not ring for nothing.</summary>
internal static class RingCollapse
{
    public static string Of(string call) => $"r/{call}";
}
