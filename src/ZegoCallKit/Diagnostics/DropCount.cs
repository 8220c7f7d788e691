using System.Diagnostics.Metrics;

namespace ZegoCallKit.Diagnostics;

/// <summary>Counts the frames dropped for one reason. Allocates nothing.</summary>
/// <param name="counter">The counter.</param>
/// <param name="reason">The reason.</param>
internal sealed class DropCount(Counter<long> counter, string reason)
{
    private readonly KeyValuePair<string, object?> _reason = new(Attributes.DropReason, reason);

    public void Add() => counter.Count(_reason);
}
