using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>From the native callback to the event of the port.</summary>
public class EventBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases() => EventCases.All(new NativePort());
}
