using ZegoCallKit.Benchmarks.Commands;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>Commands through the binding.</summary>
public class CommandBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases() => CommandCases.All(new NativePort());
}
