using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ZegoCallKit.Diagnostics;

/// <summary>Records durations in seconds.</summary>
internal static class HistogramExtensions
{
    /// <summary>Records a duration, if anybody listens.</summary>
    /// <param name="histogram">Where.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="error">The kind of failure it ended with, if it did.</param>
    /// <param name="key">The name of one more attribute.</param>
    /// <param name="value">Its value.</param>
    public static void RecordSeconds(this Histogram<double> histogram, TimeSpan elapsed, string? error = null, string? key = null, string? value = null)
    {
        if (!histogram.Enabled)
        {
            return;
        }

        var tags = default(TagList);
        if (key is not null)
        {
            tags.Add(key, value);
        }

        if (error is not null)
        {
            tags.Add(Attributes.ErrorType, error);
        }

        histogram.Record(elapsed.TotalSeconds, tags);
    }
}
