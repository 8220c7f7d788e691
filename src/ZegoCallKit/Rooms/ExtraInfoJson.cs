using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZegoCallKit.Rooms;

/// <summary>Reads extra info as JSON. Other users can write any text, so text that cannot be read gives a value rather than an exception.</summary>
internal static class ExtraInfoJson
{
    public static ExtraInfoValue<T> Read<T>(string? text, JsonTypeInfo<T> type)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new ExtraInfoValue<T>();
        }

        try
        {
            return new ExtraInfoValue<T> { Exists = true, Value = JsonSerializer.Deserialize(text, type) };
        }
        catch (JsonException fault)
        {
            return new ExtraInfoValue<T> { Exists = true, Fault = fault };
        }
    }
}
