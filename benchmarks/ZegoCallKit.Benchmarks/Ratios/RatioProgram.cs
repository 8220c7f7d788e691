using ZegoCallKit.Benchmarks.Clouds;
using ZegoCallKit.Benchmarks.EndToEnd;
using ZegoCallKit.Benchmarks.Stub;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures every case, or those whose names begin with one of the given words, and prints the ratios and which targets are missed.</summary>
internal static class RatioProgram
{
    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        var rows = new RatioRows(names);
        await RatioCases.UseAsync(cases =>
        {
            foreach (var what in cases.Where(what => rows.IsWanted(what.Name)))
            {
                rows.Add(what.Name, RatioRun.Measure(what));
            }
        });
        if (rows.IsWanted("paced"))
        {
            await using var call = await StubCall.StartAsync();
            foreach (var (name, result) in PacedRow.Measure(call))
            {
                rows.Add(name, result);
            }
        }

        if (rows.IsWanted("call.50"))
        {
            await using var call = await StubCall.StartAsync(WholeCallRow.Options);
            rows.Add("call.50", WholeCallRow.Measure(call));
        }

        rows.AddIf("start", StartRow.Measure);
        rows.AddAll(CloudCases.Measure(rows.IsWanted));
        rows.AddIf("calls.10000", CallCases.Measure);
        rows.Finish();
        return 0;
    }
}
