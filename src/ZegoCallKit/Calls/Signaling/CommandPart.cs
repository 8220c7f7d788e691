using System.Globalization;
using System.Text.RegularExpressions;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>One custom command of a payload, as it was received.</summary>
internal sealed partial record CommandPart(string Id, int Number, int Count, byte[] Bytes)
{
    /// <summary>More than any payload has; what says more is not from this kit.</summary>
    public const int MaxCount = 64;

    public static CommandPart? Parse(string command)
    {
        if (Format().Match(command) is not { Success: true } match)
        {
            return null;
        }

        var number = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        var count = int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
        var bytes = new byte[CommandSplitter.MaxCommandBytes];
        return number <= count && count <= MaxCount && Convert.TryFromBase64Chars(match.Groups[4].ValueSpan, bytes, out var length) && length > 0
            ? new CommandPart(match.Groups[1].Value, number, count, bytes[..length])
            : null;
    }

    [GeneratedRegex(@"^zck/1 ([0-9a-f]{1,32}) ([1-9][0-9]?)/([1-9][0-9]?) ([A-Za-z0-9+/]+={0,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
