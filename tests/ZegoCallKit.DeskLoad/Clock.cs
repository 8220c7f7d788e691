namespace ZegoCallKit.DeskLoad;

/// <summary>Counts microseconds since the machine started, modulo 2³²: the same in all of its processes.</summary>
internal static class Clock
{
    public static uint Now => (uint)(TimeProvider.System.GetTimestamp() / (TimeProvider.System.TimestampFrequency / 1_000_000));

    public static double MillisecondsSince(uint then) => unchecked(Now - then) / 1_000.0;
}
