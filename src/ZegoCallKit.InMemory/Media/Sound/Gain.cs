namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Applies volume on ZEGO's scale: 0 is silence, 100 is unchanged, 200 is twice as loud; values outside 0 to 200 are clamped.</summary>
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
