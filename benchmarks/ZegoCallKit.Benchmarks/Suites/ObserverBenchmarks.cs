using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>From the native callback to the observer.</summary>
public class ObserverBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases() => ObserverCases.All(Blocking.Wait(NativeCall.StartAsync()));
}
