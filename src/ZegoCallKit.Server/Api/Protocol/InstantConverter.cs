using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Reads and writes a time that ZEGO represents by Unix milliseconds; 0 and nothing are no time.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var milliseconds = ApiNumber.Read(ref reader);
        return milliseconds switch
        {
            0 => null,
            _ when milliseconds > 0 && milliseconds <= Last => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
            _ => throw new JsonException("A time in Unix milliseconds was expected."),
        };
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => writer.WriteNumberValue(value?.ToUnixTimeMilliseconds() ?? 0);
}
