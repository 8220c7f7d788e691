using Spectre.Console;

namespace GroupCall.Display;

/// <summary>Makes the table of rows.</summary>
internal static class CallTable
{
    private const int BarWidth = 10;

    public static Table Of(IEnumerable<CallRow> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("participant", "stream", "state", "level");
        foreach (var figure in (string[])["fps", "kbit/s", "rtt", "loss"])
        {
            table.AddColumn(new TableColumn(figure).RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.Participant),
                new Text(row.IsOwn ? "(own)" : row.Stream),
                new Text(row.State, new Style(ColourOf(row))),
                new Text(Bar(row.Level)),
                new Text($"{row.Fps:0.0}"),
                new Text($"{row.Kbps:0}"),
                new Text($"{row.Rtt.TotalMilliseconds:0} ms"),
                new Text($"{row.Loss:0.0%}"));
        }

        return table;
    }

    private static string Bar(float level) => new('|', (int)Math.Round(Math.Clamp(level, 0, 100) / 100 * BarWidth));

    private static Color ColourOf(CallRow row) => row.State switch
    {
        "Playing" or "Publishing" => Color.Green,
        "Out" => Color.Grey,
        _ => Color.Yellow,
    };
}
