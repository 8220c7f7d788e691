using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.Json;

internal sealed class CallIdConverter : JsonConverter<CallId>
{
    public override CallId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Ids.Read(ref reader, static text => new CallId(text));

    public override void Write(Utf8JsonWriter writer, CallId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
