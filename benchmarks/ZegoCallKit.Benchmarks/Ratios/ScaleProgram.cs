using ZegoCallKit.Benchmarks.Clouds;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Measures the rows of the in-memory cloud that take too long for <see cref="RatioProgram"/>, or those of them whose names begin with one of the given words.</summary>
internal static class ScaleProgram
{
    public static int Run(IReadOnlyList<string> names)
    {
        var rows = new RatioRows(names);
        rows.AddAll(CrowdCallCases.Measure(rows.IsWanted));
        rows.AddAll(MediaCases.Measure(rows.IsWanted));
        rows.AddIf("cloud.room.3000", CloudCases.MeasureLargest);
        rows.Finish();
        return 0;
    }
}
