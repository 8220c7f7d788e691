using System.Diagnostics;
using System.Globalization;
using OpenTelemetry.Metrics;

namespace Observability;

/// <summary>Prints what was collected, in a few lines.</summary>
internal static class Summary
{
    public static void Write(IEnumerable<Activity> spans)
    {
        Console.WriteLine("traces");
        foreach (var group in spans.GroupBy(static span => span.DisplayName).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var longest = group.Max(static span => span.Duration).TotalMilliseconds;
            var error = group.Select(static span => span.GetTagItem("error.type")).LastOrDefault(static type => type is not null);
            Console.WriteLine($"  {group.Key,-28} {group.Count(),3} × at most {longest:0.0} ms{(error is null ? "" : $"  error.type: {error}")}");
        }
    }

    public static void Write(IEnumerable<MetricSnapshot> metrics)
    {
        Console.WriteLine("metrics");
        var lines =
            from metric in metrics
            from point in metric.MetricPoints
            select $"  {metric.Name}{TagsOf(point)} = {ValueOf(metric.MetricType, point)} {metric.Unit}".TrimEnd();
        foreach (var line in lines.Order(StringComparer.Ordinal))
        {
            Console.WriteLine(line);
        }
    }

    private static string TagsOf(MetricPoint point)
    {
        var tags = new List<string>();
        foreach (var tag in point.Tags)
        {
            tags.Add($"{tag.Key}={tag.Value}");
        }

        return tags.Count == 0 ? "" : $" ({string.Join(", ", tags)})";
    }

    private static string ValueOf(MetricType type, MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble().ToString(CultureInfo.InvariantCulture),
        MetricType.LongGauge => point.GetGaugeLastValueLong().ToString(CultureInfo.InvariantCulture),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble().ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{point.GetHistogramCount()} ×, total {point.GetHistogramSum():0.####}"),
    };
}
