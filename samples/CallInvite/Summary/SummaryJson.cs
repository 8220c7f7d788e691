using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallInvite.Summary;

/// <summary>Writes the summary as one line of JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScenarioSummary))]
internal sealed partial class SummaryJson : JsonSerializerContext
{
    public static string Write(ScenarioSummary summary) => JsonSerializer.Serialize(summary, Default.ScenarioSummary);
}
