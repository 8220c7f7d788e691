using System.Text.Json.Serialization;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Reads and writes the JSON of requests and answers without reflection. ZEGO's names are those of the properties.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ApiReply))]
[JsonSerializable(typeof(UserListData))]
[JsonSerializable(typeof(UserCountData))]
[JsonSerializable(typeof(UserStatusData))]
[JsonSerializable(typeof(StreamListData))]
[JsonSerializable(typeof(MessageData))]
[JsonSerializable(typeof(CommandData))]
[JsonSerializable(typeof(TaskData))]
[JsonSerializable(typeof(StopMixData))]
[JsonSerializable(typeof(RecordData))]
[JsonSerializable(typeof(MixTask))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(StartedMix))]
[JsonSerializable(typeof(RecordingStatus))]
internal sealed partial class ApiJson : JsonSerializerContext;
