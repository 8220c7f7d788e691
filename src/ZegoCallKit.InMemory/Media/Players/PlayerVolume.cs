namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>
/// Converts the volume of a media player, 0 to 200, to a factor, as measured on the real engine: 200 is 12 dB louder than 100, 50 is 15 dB quieter, 20 is 27 dB quieter, and 0 is silence.
/// </summary>
internal static class PlayerVolume
{
    // The level in decibels at each volume; linear between them.
    private static readonly (int Volume, double Level)[] Curve = [(0, -40), (20, -27), (50, -15), (100, 0), (200, 12)];

    public static double FactorOf(int volume)
    {
        if (volume <= 0)
        {
            return 0;
        }

        var clamped = Math.Min(volume, 200);
        var i = Array.FindIndex(Curve, point => clamped <= point.Volume);
        var (from, to) = (Curve[i - 1], Curve[i]);
        var level = from.Level + ((to.Level - from.Level) * (clamped - from.Volume) / (to.Volume - from.Volume));
        return Math.Pow(10, level / 20);
    }

    public static void Apply(ReadOnlySpan<short> samples, Span<short> destination, double factor)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            destination[i] = (short)Math.Clamp(Math.Round(samples[i] * factor), short.MinValue, short.MaxValue);
        }
    }
}
