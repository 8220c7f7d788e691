using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.Json;

/// <summary>Converts a time of day to and from milliseconds since 1970.</summary>
internal sealed class UnixTimeConverter : JsonConverter<DateTimeOffset>
{
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && value >= 0 && value <= Latest
            ? DateTimeOffset.FromUnixTimeMilliseconds(value)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
}
