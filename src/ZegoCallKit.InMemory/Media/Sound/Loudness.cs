namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Converts the mean square of samples to a sound level of 0 to 100: -60 dBFS and below is 0, full scale is 100, linear in decibels between.</summary>
internal static class Loudness
{
    private const double Floor = -60;
    private const double FullScale = 32768.0 * 32768.0;

    // A voice has at least this level and fewer sign changes than hiss.
    private const float QuietestVoice = 20;
    private const double MostVoiceCrossings = 0.3;

    public static float Of(double power) =>
        power <= 0 ? 0 : (float)Math.Clamp(((10 * Math.Log10(power / FullScale)) - Floor) / -Floor * 100, 0, 100);

    public static bool IsVoice(float level, double zeroCrossings) => level >= QuietestVoice && zeroCrossings is > 0 and <= MostVoiceCrossings;
}
