using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.RoundTrips;

namespace ZegoCallKit.Benchmarks.Suites;

/// <summary>Operations of the client, awaited.</summary>
public class RoundTripBenchmarks : Suite
{
    internal override IEnumerable<RatioCase> Cases() => RoundTripCases.All(Blocking.Wait(RoundTripCall.StartAsync()));
}
