using System.Text.Json;
using System.Text.Json.Nodes;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Reads JSON that other programs wrote. Malformed JSON is skipped and never throws.</summary>
internal static class ForeignJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public static T? Read<T>(string text, Func<JsonObject, T> read)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) is JsonObject json ? read(json) : default;
        }
        catch (JsonException)
        {
            return default;
        }
        catch (InvalidOperationException)
        {
            // A text or name with half a surrogate pair, found when it is looked at.
            return default;
        }
    }
}
