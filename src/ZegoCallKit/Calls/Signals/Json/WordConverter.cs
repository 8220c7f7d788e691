using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals.Json;

/// <summary>Converts an enumeration value to and from its exact name: the serializer's own converter also accepts numbers, other casings and combinations.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words = Enum.GetValues<T>().ToFrozenDictionary(static value => value, static value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    private static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words[value]);
}
