using ZegoCallKit.Benchmarks.Clouds;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures every case, or those whose names begin with one of the given words, and prints the ratios.</summary>
internal static class RatioProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        var results = new List<(string Name, RatioResult Result)>();
        await RatioCases.UseAsync(Measure);
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
