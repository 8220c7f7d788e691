using System.Text.Json.Serialization;

namespace InCall.Features;

[JsonSerializable(typeof(Poll))]
internal sealed partial class PollJson : JsonSerializerContext;
