using System.Text.Json;
using System.Text.Json.Serialization;

namespace GroupCall.Summary;

/// <summary>Writes the summary as one line of JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CallSummary))]
internal sealed partial class SummaryJson : JsonSerializerContext
{
    public static string Write(CallSummary summary) => JsonSerializer.Serialize(summary, Default.CallSummary);
}
