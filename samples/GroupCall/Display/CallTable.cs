using Spectre.Console;
using ZegoCallKit;

namespace GroupCall.Display;

/// <summary>Builds the table from rows, narrow enough for a terminal of 80 columns.</summary>
internal static class CallTable
{
    private const int NameWidth = 11;
    private const int StreamWidth = 10;
    private const int StateWidth = 10;
    private const int BarWidth = 10;

    // The columns of figures with their maximum widths, as in 42239 kbit/s or 1000 ms.
    private static readonly (string Name, int Width)[] Figures = [("fps", 4), ("kbit/s", 6), ("rtt", 7), ("loss", 4)];

    /// <summary>Returns text that fits a number of columns, with everything escaped that a terminal would interpret.</summary>
    public static string Fit(string text, int width)
    {
        var clean = ForeignText.ToTerminal(text);
        return clean.GetCellWidth() <= width ? clean : Cut(clean, width - 1) + "…";
    }

    public static Table Of(IEnumerable<CallRow> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn("participant").Width(NameWidth));
        table.AddColumn(new TableColumn("stream").Width(StreamWidth));
        table.AddColumn(new TableColumn("state").Width(StateWidth));
        table.AddColumn(new TableColumn("level").Width(BarWidth));
        foreach (var (name, width) in Figures)
        {
            table.AddColumn(new TableColumn(name).Width(width).RightAligned());
        }

        foreach (var column in table.Columns)
        {
            column.PadLeft(0).PadRight(1).NoWrap();
        }

        foreach (var row in rows)
        {
            table.AddRow(
                new Text(Fit(row.Participant, NameWidth)),
                new Text(Fit(row.Stream, StreamWidth)),
                new Text(Fit(row.State, StateWidth), new Style(row.IsFlowing ? Color.Green : Color.Yellow)),
                new Text(Bar(row.Level)),
                new Text($"{row.Quality?.Fps:0.0}"),
                new Text($"{row.Quality?.Kbps:0}"),
                new Text($"{row.Quality?.Rtt.TotalMilliseconds:0}{(row.Quality is null ? "" : " ms")}"),
                new Text($"{row.Quality?.Loss:0%}"));
        }

        return table;
    }

    private static string Cut(string text, int width)
    {
        var length = text.Length;
        while (length > 0 && text[..length].GetCellWidth() > width)
        {
            length -= char.IsLowSurrogate(text[length - 1]) ? 2 : 1;
        }

        return text[..length];
    }

    private static string Bar(float level) => new('|', (int)Math.Round(Math.Clamp(level, 0, 100) / 100 * BarWidth));
}
