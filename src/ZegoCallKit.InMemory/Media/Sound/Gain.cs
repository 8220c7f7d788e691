namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Volume in ZEGO's scale: 0 is silence, 100 unchanged, 200 twice as loud; what is outside 0 to 200 counts as the nearer end.</summary>
internal static class Gain
{
    public static void Apply(ReadOnlySpan<short> samples, Span<short> destination, int volume)
    {
        var factor = Math.Clamp(volume, 0, 200);
        for (var i = 0; i < samples.Length; i++)
        {
            destination[i] = (short)Math.Clamp(samples[i] * factor / 100, short.MinValue, short.MaxValue);
        }
    }
}
