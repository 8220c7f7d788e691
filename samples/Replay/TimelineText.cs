using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Samples.Timeline;

/// <summary>Writes a recording as readable lines: commands and their results point to the right, events to the left.</summary>
internal static class TimelineText
{
    public static IEnumerable<string> Of(FlightRecording recording)
    {
        var answers = recording.Entries.OfType<RecordedAnswer>().DistinctBy(answer => answer.Number).ToDictionary(answer => answer.Number);
        foreach (var entry in recording.Entries)
        {
            if (Text(entry, answers) is { } text)
            {
                yield return $"{entry.At.TotalSeconds,10:0.000} {text}";
            }
        }
    }

    private static string? Text(RecordedEntry entry, Dictionary<int, RecordedAnswer> answers) => entry switch
    {
        RecordedCommand command => $"-> {command.Name} {string.Join(", ", command.Arguments.Select(argument => $"{argument.Key} {argument.Value}"))}{Answer(answers.GetValueOrDefault(command.Number))}",
        RecordedEvent reported => $"<- {EventText.Of(reported.Event)}",
        RecordedNote note => $"   {note.Text}",
        _ => null,
    };

    private static string Answer(RecordedAnswer? answer) => answer switch
    {
        null => " (no result)",
        { Code: 0, Value: { } value } => $" = {value}",
        { Code: 0 } => "",
        _ => $" REFUSED {answer.Code}",
    };
}
