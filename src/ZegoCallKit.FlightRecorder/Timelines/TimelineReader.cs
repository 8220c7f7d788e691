namespace ZegoCallKit.FlightRecorder.Timelines;

/// <summary>Turns the entries of a recording into the lines of a timeline: a command and its result are one line.</summary>
internal static class TimelineReader
{
    public static IEnumerable<TimelineLine> Read(IEnumerable<RecordedEntry> entries)
    {
        var results = entries.OfType<RecordedAnswer>().DistinctBy(static result => result.Number).ToDictionary(static result => result.Number);
        return entries.Select(entry => Line(entry, results)).OfType<TimelineLine>();
    }

    private static TimelineLine? Line(RecordedEntry entry, Dictionary<int, RecordedAnswer> results) => entry switch
    {
        RecordedCommand command => new TimelineLine
        {
            At = command.At,
            Kind = TimelineLineKind.Command,
            Name = command.Name,
            Details = $"{ArgumentsOf(command)} {ResultText(results.GetValueOrDefault(command.Number))}".Trim(),
        },
        RecordedEvent raised => new TimelineLine
        {
            At = raised.At,
            Kind = TimelineLineKind.Event,
            Name = raised.Event.GetType().Name,
            Details = EventText.Of(raised.Event),
        },
        RecordedNote note => new TimelineLine { At = note.At, Kind = TimelineLineKind.Note, Name = "", Details = note.Text },
        _ => null,
    };

    // In the order of their names, because a recording has them in no particular order.
    private static string ArgumentsOf(RecordedCommand command) => string.Join(
        ", ",
        command.Arguments.OrderBy(static argument => argument.Key, StringComparer.Ordinal).Select(static argument => $"{argument.Key} {argument.Value}"));

    private static string ResultText(RecordedAnswer? result) => result switch
    {
        null => "(no result)",
        { Code: 0, Value: { } value } => $"= {value.GetRawText()}",
        { Code: 0 } => "",
        _ => $"REFUSED {result.Code}",
    };
}
