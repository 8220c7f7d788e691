using System.Text.Json.Serialization;

namespace Phone.Display;

/// <summary>Writes events as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PhoneEvent))]
internal sealed partial class PhoneJson : JsonSerializerContext;
