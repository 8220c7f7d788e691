namespace ZegoCallKit.InteropGenerator;

/// <summary>Represents tab-separated text whose first line names the columns.</summary>
public sealed class TsvTable
{
    private readonly string[] _columns;
    private readonly List<string[]> _rows;

    private TsvTable(string[] columns, List<string[]> rows)
    {
        _columns = columns;
        _rows = rows;
    }

    public static TsvTable Read(string folder, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, name + ".tsv"));
        return new(lines[0].Split('\t'), [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'))]);
    }

    /// <summary>Converts each row with the values of some columns.</summary>
    public IEnumerable<T> Select<T>(Func<Func<string, string>, T> make) => _rows.Select(row => make(column => row[IndexOf(column)]));

    private int IndexOf(string column)
    {
        var index = Array.IndexOf(_columns, column);
        return index >= 0 ? index : throw new InvalidDataException($"The table has no column '{column}'.");
    }
}
