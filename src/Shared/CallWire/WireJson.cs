using System.Text.Json.Serialization;

namespace ZegoCallKit.Signaling.Wire;

/// <summary>Writes and reads the protocol as JSON without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireHello))]
[JsonSerializable(typeof(WireWelcome))]
[JsonSerializable(typeof(WireEnvelope))]
[JsonSerializable(typeof(WireReply))]
[JsonSerializable(typeof(WireDelivery[]))]
[JsonSerializable(typeof(WirePresence[]))]
[JsonSerializable(typeof(WireStatus))]
[JsonSerializable(typeof(WirePushTarget))]
[JsonSerializable(typeof(WireHistoryPage))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(int))]
internal sealed partial class WireJson : JsonSerializerContext;
