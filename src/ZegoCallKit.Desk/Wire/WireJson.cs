using System.Text.Json.Serialization;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Writes and reads the text messages as JSON without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16)]
[JsonSerializable(typeof(ParticipantText))]
[JsonSerializable(typeof(DeskText))]
internal sealed partial class WireJson : JsonSerializerContext;
