using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.Json;

internal sealed class InvitationIdConverter : JsonConverter<InvitationId>
{
    public override InvitationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Ids.Read(ref reader, static text => new InvitationId(text));

    public override void Write(Utf8JsonWriter writer, InvitationId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
