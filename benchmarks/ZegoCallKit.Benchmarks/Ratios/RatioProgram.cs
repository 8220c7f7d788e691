using ZegoCallKit.Benchmarks.Clouds;
using ZegoCallKit.Benchmarks.Commands;
using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Frames;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.RoundTrips;
using ZegoCallKit.Benchmarks.Streams;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures every case, or those whose names begin with one of the given words, and prints the ratios.</summary>
internal static class RatioProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        var results = new List<(string Name, RatioResult Result)>();
        var port = new NativePort();
        Measure([.. EventCases.All(port), .. CommandCases.All(port), .. TrackerCases.All(), .. ReconcilerCases.All()]);
        await using (var call = await NativeCall.StartAsync())
        {
            Measure(FrameCases.All(call));
            Measure(ObserverCases.All(call));
        }

        await using (var call = await RoundTripCall.StartAsync())
        {
            Measure(RoundTripCases.All(call));
        }

        foreach (var (name, result) in CloudCases.Measure(IsWanted))
        {
            RatioReport.Row(name, result);
            results.Add((name, result));
        }

        if (IsWanted("calls.10000"))
        {
            var calls = CallCases.Measure();
            RatioReport.Row("calls.10000", calls);
            results.Add(("calls.10000", calls));
        }

        Console.WriteLine(RatioReport.Json(results));
        return 0;

        bool IsWanted(string name) => names.Count == 0 || names.Any(start => name.StartsWith(start, StringComparison.Ordinal));

        void Measure(IEnumerable<RatioCase> cases)
        {
            foreach (var what in cases.Where(what => IsWanted(what.Name)))
            {
                var result = RatioRun.Measure(what);
                RatioReport.Row(what.Name, result);
                results.Add((what.Name, result));
            }
        }
    }
}
