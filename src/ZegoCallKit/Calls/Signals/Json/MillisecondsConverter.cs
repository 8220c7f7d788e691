using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.Json;

/// <summary>Converts a duration to and from whole milliseconds.</summary>
internal sealed class MillisecondsConverter : JsonConverter<TimeSpan>
{
    private static readonly long Most = (long)TimeSpan.MaxValue.TotalMilliseconds;

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && value >= 0 && value < Most
            ? TimeSpan.FromMilliseconds(value)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value.TotalMilliseconds);
}
