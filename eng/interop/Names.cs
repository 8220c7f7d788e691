using System.Globalization;

namespace ZegoCallKit.InteropGenerator;

/// <summary>Converts C names to C# names.</summary>
public static class Names
{
    private static readonly string[] Keywords = ["event", "params", "is", "in", "out", "ref", "base", "object", "string"];

    public static string Pascal(string name)
    {
        var text = string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        return char.IsAsciiDigit(text[0]) ? "N" + text : text;
    }

    public static string Parameter(string name)
    {
        var pascal = Pascal(name);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Keywords.Contains(camel, StringComparer.Ordinal) ? "@" + camel : camel;
    }

    public static string Function(string name) => Pascal(name["zego_express_".Length..]);

    public static string Callback(string name) => Pascal(name["zego_on_".Length..]);

    public static string EnumMember(string enumName, string member) =>
        Pascal(member.StartsWith(enumName + "_", StringComparison.Ordinal) ? member[(enumName.Length + 1)..]
            : member.StartsWith("zego_", StringComparison.Ordinal) ? member["zego_".Length..] : member);

    /// <summary>Returns a sentence for a documentation comment.</summary>
    public static string Sentence(string text)
    {
        var escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return char.ToUpper(escaped[0], CultureInfo.InvariantCulture) + escaped[1..] + ".";
    }
}
