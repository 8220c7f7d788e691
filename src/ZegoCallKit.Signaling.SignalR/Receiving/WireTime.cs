namespace ZegoCallKit.Signaling.SignalR.Receiving;

/// <summary>Validates times from the server.</summary>
internal static class WireTime
{
    private static readonly long MostMs = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Returns whether a number of Unix milliseconds is a time from 1970 on.</summary>
    public static bool IsTime(long ms) => ms >= 0 && ms <= MostMs;
}
