using ZegoCallKit.Benchmarks.Clouds;
using ZegoCallKit.Benchmarks.EndToEnd;
using ZegoCallKit.Benchmarks.Stub;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures every case, or those whose names begin with one of the given words, and prints the ratios and which targets are missed.</summary>
internal static class RatioProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        var results = new List<(string Name, RatioResult Result)>();
        await RatioCases.UseAsync(cases =>
        {
            foreach (var what in cases.Where(what => IsWanted(what.Name)))
            {
                Add(what.Name, RatioRun.Measure(what));
            }
        });
        if (IsWanted("paced"))
        {
            await using var call = await StubCall.StartAsync();
            foreach (var (name, result) in PacedRow.Measure(call))
            {
                Add(name, result);
            }
        }

        if (IsWanted("call.50"))
        {
            await using var call = await StubCall.StartAsync(WholeCallRow.Options);
            Add("call.50", WholeCallRow.Measure(call));
        }

        if (IsWanted("start"))
        {
            Add("start", StartRow.Measure());
        }

        foreach (var (name, result) in CloudCases.Measure(IsWanted))
        {
            Add(name, result);
        }

        if (IsWanted("calls.10000"))
        {
            Add("calls.10000", CallCases.Measure());
        }

        RatioReport.Summary(results);
        Console.WriteLine(RatioReport.Json(results));
        return 0;

        bool IsWanted(string name) => names.Count == 0 || names.Any(start => name.StartsWith(start, StringComparison.Ordinal));

        void Add(string name, RatioResult result)
        {
            RatioReport.Row(name, result);
            results.Add((name, result));
        }
    }
}
