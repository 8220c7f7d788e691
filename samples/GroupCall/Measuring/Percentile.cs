namespace GroupCall.Measuring;

/// <summary>Computes percentiles by nearest rank: the result is always one of the measured values.</summary>
internal static class Percentile
{
    /// <summary>Returns the value that the given percentage of the values do not exceed.</summary>
    /// <param name="percent">Above 0, at most 100; 50 is the median.</param>
    /// <param name="values">The values, in any order.</param>
    /// <returns>The value; <see langword="null"/> if there are no values.</returns>
    public static double? Of(double percent, IEnumerable<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : sorted[(int)Math.Ceiling(percent / 100 * sorted.Length) - 1];
    }
}
