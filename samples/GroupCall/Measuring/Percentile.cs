namespace GroupCall.Measuring;

/// <summary>Percentiles by nearest rank: always one of the values that were measured.</summary>
internal static class Percentile
{
    /// <summary>The value that so many percent of the values do not exceed.</summary>
    /// <param name="percent">Above 0, at most 100; 50 is the median.</param>
    /// <param name="values">The values, in any order.</param>
    /// <returns>The value; <see langword="null"/> when nothing was measured.</returns>
    public static double? Of(double percent, IEnumerable<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : sorted[(int)Math.Ceiling(percent / 100 * sorted.Length) - 1];
    }
}
