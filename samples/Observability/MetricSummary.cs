using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Observability;

/// <summary>Keeps the last value of every metric instead of exporting it.</summary>
internal sealed class MetricSummary : BaseExporter<Metric>
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    public override ExportResult Export(in Batch<Metric> batch)
    {
        lock (_gate)
        {
            foreach (var metric in batch)
            {
                foreach (ref readonly var point in metric.GetMetricPoints())
                {
                    _values[$"{metric.Name}{TagsOf(in point)}"] = $"{ValueOf(metric, in point)} {metric.Unit}".TrimEnd();
                }
            }
        }

        return ExportResult.Success;
    }

    public void WriteTo(TextWriter output)
    {
        lock (_gate)
        {
            output.WriteLine("metrics");
            foreach (var (name, value) in _values)
            {
                output.WriteLine($"  {name} = {value}");
            }
        }
    }

    private static string TagsOf(in MetricPoint point)
    {
        var tags = new List<string>();
        foreach (var tag in point.Tags)
        {
            tags.Add($"{tag.Key}={tag.Value}");
        }

        return tags.Count == 0 ? "" : $" ({string.Join(", ", tags)})";
    }

    private static string ValueOf(Metric metric, in MetricPoint point) => metric.MetricType switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble().ToString(CultureInfo.InvariantCulture),
        MetricType.LongGauge => point.GetGaugeLastValueLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble().ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{point.GetHistogramCount()} ×, total {point.GetHistogramSum():0.####}"),
    };
}
