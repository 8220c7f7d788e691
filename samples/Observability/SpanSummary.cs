using System.Diagnostics;
using OpenTelemetry;

namespace Observability;

/// <summary>Counts traces by name instead of exporting them.</summary>
internal sealed class SpanSummary : BaseExporter<Activity>
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Figures> _figures = new(StringComparer.Ordinal);

    public override ExportResult Export(in Batch<Activity> batch)
    {
        lock (_gate)
        {
            foreach (var activity in batch)
            {
                var before = _figures.GetValueOrDefault(activity.DisplayName, new Figures(0, TimeSpan.Zero, ""));
                var error = activity.GetTagItem("error.type") is { } type ? $"error.type: {type}" : before.Error;
                _figures[activity.DisplayName] = new Figures(before.Count + 1, before.Longest > activity.Duration ? before.Longest : activity.Duration, error);
            }
        }

        return ExportResult.Success;
    }

    public void WriteTo(TextWriter output)
    {
        lock (_gate)
        {
            output.WriteLine("traces");
            foreach (var (name, figures) in _figures)
            {
                output.WriteLine($"  {name,-28} {figures.Count,3} × at most {figures.Longest.TotalMilliseconds:0.0} ms  {figures.Error}".TrimEnd());
            }
        }
    }

    private sealed record Figures(int Count, TimeSpan Longest, string Error);
}
