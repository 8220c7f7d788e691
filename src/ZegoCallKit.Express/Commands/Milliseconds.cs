namespace ZegoCallKit.Express.Commands;

/// <summary>The engine's durations: whole milliseconds, not negative.</summary>
internal static class Milliseconds
{
    public static uint Of(TimeSpan time) => (uint)Math.Clamp(time.TotalMilliseconds, 0, int.MaxValue);
}
