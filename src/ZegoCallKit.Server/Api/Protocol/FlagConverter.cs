using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Reads and writes a flag that ZEGO represents by 0 or 1.</summary>
internal sealed class FlagConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => ApiNumber.Read(ref reader) != 0,
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteNumberValue(value ? 1 : 0);
}
