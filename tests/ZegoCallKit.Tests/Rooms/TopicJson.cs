using System.Text.Json.Serialization;

namespace ZegoCallKit.Tests.Rooms;

[JsonSerializable(typeof(Topic))]
internal sealed partial class TopicJson : JsonSerializerContext;
