namespace ZegoCallKit.InteropGenerator;

/// <summary>Reads the error codes and names them: the words of the symbol, without a repeated module name.</summary>
public static class ErrorCodes
{
    public static IReadOnlyList<NativeError> Read(string folder)
    {
        var words = TsvTable.Read(folder, "error-words").Select(c => (c("word"), c("spelling"))).ToDictionary(w => w.Item1, w => w.Item2);
        var names = TsvTable.Read(folder, "error-names").Select(c => (c("symbol"), c("name"))).ToDictionary(w => w.Item1, w => w.Item2);
        return
        [
            .. TsvTable.Read(folder, "errcodes")
                .Select(c => new NativeError(
                    int.Parse(c("code"), System.Globalization.CultureInfo.InvariantCulture),
                    names.TryGetValue(c("symbol"), out var name) ? name : NameOf(c("symbol"), words),
                    c("meaning"),
                    c("advice")))
                .OrderBy(e => e.Code),
        ];
    }

    private static string NameOf(string symbol, Dictionary<string, string> words)
    {
        var parts = symbol["ZEGO_ERRCODE_".Length..].Split('_').ToList();
        if (parts[0] == "COMMON")
        {
            parts.RemoveAt(0);
        }

        if (parts.Count > 2 && parts[1] == "ERROR")
        {
            parts.RemoveAt(1);
        }

        if (parts.Count > 2 && parts[1] == parts[0])
        {
            parts.RemoveAt(0);
        }

        return string.Concat(parts.Select(p => words.TryGetValue(p, out var spelling) ? spelling : p[0] + p[1..].ToLowerInvariant()));
    }
}
