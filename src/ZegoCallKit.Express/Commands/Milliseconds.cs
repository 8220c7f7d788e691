namespace ZegoCallKit.Express.Commands;

/// <summary>Converts durations to the engine's whole, non-negative milliseconds.</summary>
internal static class Milliseconds
{
    public static uint Of(TimeSpan time) => (uint)Math.Clamp(time.TotalMilliseconds, 0, int.MaxValue);
}
