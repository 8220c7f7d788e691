using System.Text.Json.Serialization;
using ZegoCallKit.Calls.Signals.Json;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Provides the JSON metadata of the call kits' messages, generated at compile time without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    MaxDepth = 16,
    Converters = [typeof(CallIdConverter), typeof(InvitationIdConverter), typeof(UserIdConverter)])]
[JsonSerializable(typeof(UIKitMessage))]
[JsonSerializable(typeof(UIKitInvite))]
[JsonSerializable(typeof(UIKitCall))]
[JsonSerializable(typeof(UIKitAccept))]
[JsonSerializable(typeof(UIKitReject))]
[JsonSerializable(typeof(UIKitCancel))]
internal sealed partial class UIKitJson : JsonSerializerContext;
