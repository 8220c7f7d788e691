using System.Text.Json.Serialization;

namespace Samples.Ringing;

/// <summary>Reads and writes what the sign-in exchanges.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SignInAnswer))]
internal sealed partial class SignInJson : JsonSerializerContext;
