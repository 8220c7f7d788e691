using System.Text.Json.Serialization;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Reads and writes the desk's HTTP messages, as docs/concepts/desk-protocol.md describes them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(SignedIn))]
internal sealed partial class DeskJson : JsonSerializerContext;
