namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Collects and prints the results of those rows whose names begin with one of the given words, or of all if there are none.</summary>
internal sealed class RatioRows(IReadOnlyList<string> names)
{
    private readonly List<(string Name, RatioResult Result)> _results = [];

    public bool IsWanted(string name) => names.Count == 0 || names.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    public void Add(string name, RatioResult result)
    {
        RatioReport.Row(name, result);
        _results.Add((name, result));
    }

    public void AddAll(IEnumerable<(string Name, RatioResult Result)> results)
    {
        foreach (var (name, result) in results)
        {
            Add(name, result);
        }
    }

    /// <summary>Measures a row, if it is wanted.</summary>
    public void AddIf(string name, Func<RatioResult> measure)
    {
        if (IsWanted(name))
        {
            Add(name, measure());
        }
    }

    /// <summary>Prints which targets are missed, and all results as JSON.</summary>
    public void Finish()
    {
        RatioReport.Summary(_results);
        Console.WriteLine(RatioReport.Json(_results));
    }
}
