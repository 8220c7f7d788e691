using ZegoCallKit.Benchmarks.Frames;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>From the native callback to the sink.</summary>
public class FrameBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases() => FrameCases.All(Blocking.Wait(NativeCall.StartAsync()));
}
