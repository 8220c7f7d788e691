using System.Text.Json.Serialization;
using ZegoCallKit.Desk.Server.Api.Model;

namespace ZegoCallKit.Desk.Server.Api;

/// <summary>Serializes the bodies of the HTTP endpoints as JSON without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 16)]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(ApiState))]
[JsonSerializable(typeof(ApiWhy))]
[JsonSerializable(typeof(ApiFault))]
[JsonSerializable(typeof(ApiSignIn))]
[JsonSerializable(typeof(ApiSignedIn))]
[JsonSerializable(typeof(ApiFeedText))]
[JsonSerializable(typeof(ApiRecordings))]
[JsonSerializable(typeof(ApiTimeline))]
internal sealed partial class ApiJson : JsonSerializerContext;
