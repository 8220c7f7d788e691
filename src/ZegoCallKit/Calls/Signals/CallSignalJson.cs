using System.Text.Json.Serialization;
using ZegoCallKit.Calls.Signals.Json;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Provides the JSON metadata of signals, generated at compile time without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    AllowDuplicateProperties = false,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    MaxDepth = 16,
    Converters =
    [
        typeof(CallIdConverter),
        typeof(InvitationIdConverter),
        typeof(UserIdConverter),
        typeof(DeviceIdConverter),
        typeof(MillisecondsConverter),
        typeof(UnixTimeConverter),
        typeof(WordConverter<CallKind>),
        typeof(WordConverter<CallMemberState>),
        typeof(WordConverter<RejectReason>),
        typeof(WordConverter<LeaveReason>),
        typeof(WordConverter<EndReason>),
    ])]
[JsonSerializable(typeof(SignalHeader))]
[JsonSerializable(typeof(CallSignal))]
internal sealed partial class CallSignalJson : JsonSerializerContext;
