using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Streams;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>The tracker and the reconciler among many streams.</summary>
public class StreamBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases() => TrackerCases.All().Concat(ReconcilerCases.All());
}
