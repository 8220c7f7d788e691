using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Prints the results: a table with the missed targets on the error output, and one line of JSON on the output.</summary>
internal static class RatioReport
{
    public static void Row(string name, RatioResult result) => Console.Error.WriteLine(
        $"{(result.Met ? "  " : "! ")}{name,-26} {result.Ns,12:N1} ns{Limit(result.MaxNs)}   floor {result.FloorNs,12:N1} ns   ×{result.Ratio,-6:0.00}{Limit(result.Target)}"
        + $"   {result.Bytes,9:N0} B{Limit(result.MaxBytes)}   floor {result.FloorBytes,9:N0} B");

    public static void Summary(IReadOnlyCollection<(string Name, RatioResult Result)> results)
    {
        var missed = results.Where(static result => !result.Result.Met).ToList();
        Console.Error.WriteLine($"{results.Count - missed.Count} of {results.Count} targets are met.{(missed.Count > 0 ? " Missed:" : "")}");
        foreach (var (name, result) in missed)
        {
            var reasons = new[]
            {
                result.Ratio > result.Target ? $"×{result.Ratio:0.00} instead of ×{result.Target:0.##}" : null,
                result.Ns > result.MaxNs ? $"{result.Ns:N0} ns instead of {result.MaxNs:N0} ns" : null,
                result.Bytes > result.MaxBytes ? $"{result.Bytes:N0} B instead of {result.MaxBytes:N0} B" : null,
            };
            Console.Error.WriteLine($"  {name}: {string.Join(", ", reasons.Where(static reason => reason is not null))}");
        }
    }

    public static string Json(IEnumerable<(string Name, RatioResult Result)> results)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (name, result) in results)
            {
                json.WriteStartObject(name);
                json.WriteNumber("ns", Math.Round(result.Ns, 2));
                json.WriteNumber("floorNs", Math.Round(result.FloorNs, 2));
                json.WriteNumber("ratio", Math.Round(result.Ratio, 2));
                json.WriteNumber("bytes", result.Bytes);
                json.WriteNumber("floorBytes", result.FloorBytes);
                Write(json, "target", result.Target);
                Write(json, "maxNs", result.MaxNs);
                Write(json, "maxBytes", result.MaxBytes);
                json.WriteBoolean("met", result.Met);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string Limit(double? limit) => limit is { } value ? $" (≤ {value:#,##0.##})" : "";

    private static void Write(Utf8JsonWriter json, string name, double? limit)
    {
        if (limit is { } value)
        {
            json.WriteNumber(name, Math.Round(value, 2));
        }
    }
}
