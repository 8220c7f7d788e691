using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Reads and writes a duration that ZEGO represents by milliseconds.</summary>
internal sealed class MillisecondsConverter : JsonConverter<TimeSpan>
{
    private const long Longest = int.MaxValue;

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var milliseconds = ApiNumber.Read(ref reader);
        return milliseconds is >= 0 and <= Longest ? TimeSpan.FromMilliseconds(milliseconds) : throw new JsonException("A duration in milliseconds was expected.");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value.TotalMilliseconds);
}
