using System.Diagnostics.Metrics;

namespace ZegoCallKit.Diagnostics;

/// <summary>Counts single occurrences.</summary>
internal static class CounterExtensions
{
    /// <summary>Adds one. Listeners belong to the user and are called on the thread that counts, which may be the engine's: what they throw stops nothing.</summary>
    /// <param name="counter">The counter.</param>
    /// <param name="attributes">The attributes of the measurement.</param>
    public static void Count(this Counter<long> counter, params ReadOnlySpan<KeyValuePair<string, object?>> attributes)
    {
        try
        {
            counter.Add(1, attributes);
        }
#pragma warning disable CA1031 // There is nowhere left to report a listener's own fault to.
        catch (Exception)
#pragma warning restore CA1031
        {
            // What is counted goes on; only this listener missed it.
        }
    }
}
