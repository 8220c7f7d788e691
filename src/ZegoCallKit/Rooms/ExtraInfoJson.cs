using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZegoCallKit.Rooms;

/// <summary>Reads extra infos as JSON. What others wrote may be anything: it is a value, never an exception.</summary>
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
