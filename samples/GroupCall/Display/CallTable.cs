using Spectre.Console;

namespace GroupCall.Display;

/// <summary>Makes the table of rows.</summary>
internal static class CallTable
{
    private const int NameWidth = 11;
    private const int StateWidth = 10;
    private const int BarWidth = 10;
    private const int FigureWidth = 8;

    public static Table Of(IEnumerable<CallRow> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("participant").Width(NameWidth));
        table.AddColumn(new TableColumn("stream").Width(NameWidth));
        table.AddColumn(new TableColumn("state").Width(StateWidth));
        table.AddColumn(new TableColumn("level").Width(BarWidth));
        foreach (var figure in (string[])["fps", "kbit/s", "rtt", "loss"])
        {
            table.AddColumn(new TableColumn(figure).Width(FigureWidth).RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow(
                new Text(row.Participant),
                new Text(row.Stream),
                new Text(row.State, new Style(row.IsFlowing ? Color.Green : Color.Yellow)),
                new Text(Bar(row.Level)),
                new Text($"{row.Quality?.Fps:0.0}"),
                new Text($"{row.Quality?.Kbps:0}"),
                new Text($"{row.Quality?.Rtt.TotalMilliseconds:0}{(row.Quality is null ? "" : " ms")}"),
                new Text($"{row.Quality?.Loss:0.0%}"));
        }

        return table;
    }

    private static string Bar(float level) => new('|', (int)Math.Round(Math.Clamp(level, 0, 100) / 100 * BarWidth));
}
