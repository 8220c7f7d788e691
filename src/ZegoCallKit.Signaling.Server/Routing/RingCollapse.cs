namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Builds the key with which the end of a ring replaces the ring in an inbox, so that a device that connects later does not ring for a call that is over.</summary>
internal static class RingCollapse
{
    public static string Of(string call) => $"r/{call}";
}
