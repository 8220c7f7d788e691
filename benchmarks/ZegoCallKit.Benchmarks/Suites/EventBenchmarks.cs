using ZegoCallKit.Benchmarks.EndToEnd;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>From the native callback to the handler.</summary>
public class EventBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases()
    {
        var call = Blocking.Wait(StubCall.StartAsync());
        return [.. StreamRows.All(call), .. ReportRows.All(call), .. UserRows.All(call), .. FrameRows.All(call)];
    }
}
