namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Derives the verdict on a link from measurements.</summary>
internal static class Verdict
{
    // The maximum loss and round-trip time, in milliseconds, for each level.
    private static readonly (double Loss, double RoundTrip, QualityLevel Level)[] Limits =
    [
        (0.02, 100, QualityLevel.Excellent),
        (0.05, 250, QualityLevel.Good),
        (0.12, 500, QualityLevel.Medium),
    ];

    public static QualityLevel Of(double loss, TimeSpan roundTrip, bool hasData)
    {
        if (!hasData)
        {
            return QualityLevel.Die;
        }

        foreach (var limit in Limits)
        {
            if (loss <= limit.Loss && roundTrip.TotalMilliseconds <= limit.RoundTrip)
            {
                return limit.Level;
            }
        }

        return QualityLevel.Bad;
    }
}
