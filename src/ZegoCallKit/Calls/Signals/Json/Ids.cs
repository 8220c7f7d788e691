using System.Text.Json;

namespace ZegoCallKit.Calls.Signals.Json;

/// <summary>Reads ids; an invalid id makes the JSON invalid.</summary>
internal static class Ids
{
    public static T Read<T>(ref Utf8JsonReader reader, Func<string, T> make)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        try
        {
            return make(reader.GetString()!);
        }
        catch (ArgumentException)
        {
            throw new JsonException();
        }
    }
}
