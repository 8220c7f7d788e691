namespace ZegoCallKit.Desk.Wire;

/// <summary>Converts the times of text messages.</summary>
internal static class WireTime
{
    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset FromMilliseconds(long time) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(time, Earliest, Latest));
}
