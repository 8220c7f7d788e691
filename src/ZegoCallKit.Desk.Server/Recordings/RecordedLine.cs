using System.Collections.Frozen;
using System.Text.Json;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Desk.Server.Recordings;

/// <summary>Represents one line of a participant's recording, as far as the desk must know it.</summary>
/// <param name="Text">The line, without a line break.</param>
/// <param name="At">Microseconds since the start of the recording; 0 if the line does not say it.</param>
/// <param name="Command">The number of the command or answer; null for another line.</param>
/// <param name="IsAnswer">Whether it is the answer to the command.</param>
/// <param name="IsMeasurement">Whether it is an event that an engine raises every few seconds or more often, without anything having happened.</param>
internal readonly record struct RecordedLine(string Text, long At, long? Command, bool IsAnswer, bool IsMeasurement = false)
{
    private static readonly FrozenSet<string> Measurements = new[]
    {
        nameof(CapturedRecordingProgressed), nameof(CapturedSoundLevelUpdated), nameof(CapturedSpectrumUpdated), nameof(MediaPlayerProgressed), nameof(NetworkQualityUpdated), nameof(PerformanceUpdated),
        nameof(PlayerQualityUpdated), nameof(PublisherQualityUpdated), nameof(RemoteSoundLevelsUpdated), nameof(RemoteSpectraUpdated), nameof(RtcStatsUpdated), nameof(SpeedTestUpdated),
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns the line of a JSON value; null if it is not one.</summary>
    public static RecordedLine? Of(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.GetRawText() is var text && text.AsSpan().IndexOfAny('\r', '\n') < 0 ? Of(json, text) : null;
        }
        catch (InvalidOperationException)
        {
            // Its bytes are not UTF-8, or a text contains half a pair.
            return null;
        }
    }

    /// <summary>Returns a note of the desk.</summary>
    public static RecordedLine Note(long at, string text) => new($$"""{"t":{{at}},"note":"{{JsonEncodedText.Encode(text)}}"}""", at, Command: null, IsAnswer: false);

    private static RecordedLine Of(JsonElement json, string text)
    {
        // As a reader of recordings decides it.
        var isEvent = json.TryGetProperty("e", out var name);
        var isCommand = !isEvent && json.TryGetProperty("c", out _);
        var isAnswer = !isEvent && !isCommand && json.TryGetProperty("r", out _);
        return new RecordedLine(
            text,
            NumberOf(json, "t") ?? 0,
            isCommand || isAnswer ? NumberOf(json, "n") : null,
            isAnswer,
            isEvent && name.ValueKind == JsonValueKind.String && Measurements.Contains(name.GetString()!));
    }

    private static long? NumberOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
