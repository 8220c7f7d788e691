using ZegoCallKit.Benchmarks.EndToEnd;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Streams;
using ZegoCallKit.Benchmarks.Stub;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>Awaited commands, and the tracker and the reconciler among many streams.</summary>
public class CommandBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases() =>
        [.. CommandRows.All(Blocking.Wait(StubCall.StartAsync())), .. TrackerCases.All(), .. ReconcilerCases.All()];
}
