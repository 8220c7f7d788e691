using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Prints the results: a table on the error output, and one line of JSON on the output.</summary>
internal static class RatioReport
{
    public static void Row(string name, RatioResult result) => Console.Error.WriteLine(
        $"{(result.Met ? "  " : "! ")}{name,-34} {result.Ns,12:N1} ns   floor {result.FloorNs,12:N1} ns   ×{result.Ratio,-8:0.00} (≤ {result.Target:0.##})   {result.Bytes,10:N0} B{(result.MaxBytes is { } max ? $" (≤ {max:N0})" : "")}");

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
                json.WriteNumber("target", result.Target);
                if (result.MaxBytes is { } max)
                {
                    json.WriteNumber("maxBytes", max);
                }

                json.WriteBoolean("met", result.Met);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }
}
