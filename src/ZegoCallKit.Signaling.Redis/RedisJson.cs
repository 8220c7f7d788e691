using System.Text.Json.Serialization;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Redis;

/// <summary>Writes and reads values without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(InboxEntry))]
[JsonSerializable(typeof(CallRecord))]
[JsonSerializable(typeof(WireReply))]
[JsonSerializable(typeof(WireHistoryEntry))]
[JsonSerializable(typeof(DeviceJson))]
[JsonSerializable(typeof(NodeNotification))]
internal sealed partial class RedisJson : JsonSerializerContext;
