using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ZegoCallKit.Diagnostics;

/// <summary>Records durations in seconds.</summary>
internal static class HistogramExtensions
{
    /// <summary>Records a duration if there is a listener. Listeners belong to the user and are called on the thread that records: what they throw stops nothing.</summary>
    /// <param name="histogram">The histogram.</param>
    /// <param name="elapsed">The duration.</param>
    /// <param name="error">The kind of the failure, if the operation failed.</param>
    /// <param name="key">The name of an additional attribute.</param>
    /// <param name="value">The value of that attribute.</param>
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

        try
        {
            histogram.Record(elapsed.TotalSeconds, tags);
        }
#pragma warning disable CA1031 // There is nowhere left to report a listener's own fault to.
        catch (Exception)
#pragma warning restore CA1031
        {
            // What is measured goes on; only this listener missed it.
        }
    }
}
