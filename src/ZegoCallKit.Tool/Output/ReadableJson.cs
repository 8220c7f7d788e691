using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZegoCallKit.Tool.Output;

/// <summary>
/// Writes the results of the commands as one line of JSON each. It escapes what JSON must escape and nothing else; the output escapes the characters that a terminal
/// obeys, in the same way as JSON.
/// </summary>
internal static class ReadableJson
{
    public static ToolJson Context { get; } = new(new JsonSerializerOptions(ToolJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
