using System.Text.Json;

namespace ZegoCallKit.Desk.Server.Recordings;

/// <summary>Represents one line of a participant's recording, as far as the desk must know it.</summary>
/// <param name="Text">The line, without a line break.</param>
/// <param name="At">Microseconds since the start of the recording; 0 if the line does not say it.</param>
/// <param name="Command">The number of the command or answer; null for another line.</param>
/// <param name="IsAnswer">Whether it is the answer to the command.</param>
internal readonly record struct RecordedLine(string Text, long At, long? Command, bool IsAnswer)
{
    /// <summary>Returns the line of a JSON value; null if it is not one.</summary>
    public static RecordedLine? Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || TextOf(json) is not { } text || text.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            return null;
        }

        // As a reader of recordings decides it.
        var isEvent = json.TryGetProperty("e", out _);
        var isCommand = !isEvent && json.TryGetProperty("c", out _);
        var isAnswer = !isEvent && !isCommand && json.TryGetProperty("r", out _);
        return new RecordedLine(text, NumberOf(json, "t") ?? 0, isCommand || isAnswer ? NumberOf(json, "n") : null, isAnswer);
    }

    /// <summary>Returns a note of the desk.</summary>
    public static RecordedLine Note(long at, string text) => new($$"""{"t":{{at}},"note":"{{JsonEncodedText.Encode(text)}}"}""", at, Command: null, IsAnswer: false);

    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetRawText();
        }
        catch (InvalidOperationException)
        {
            // Its bytes are not UTF-8.
            return null;
        }
    }

    private static long? NumberOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
