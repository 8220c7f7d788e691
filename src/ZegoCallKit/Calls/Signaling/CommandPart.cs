using System.Globalization;
using System.Text;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents one custom command of a payload, as it was received.</summary>
internal sealed record CommandPart(string Id, int Number, int Count, byte[] Bytes)
{
    /// <summary>The maximum number of parts, for a payload of <see cref="RoomCommandSignaling.MaxBytes"/>; this kit never sends more.</summary>
    public const int MaxCount = (RoomCommandSignaling.MaxBytes + CommandSplitter.PartBytes - 1) / CommandSplitter.PartBytes;

    private const int MaxIdLength = 32;

    /// <summary>Parses a command of the form <c>zck/1 id part/parts base64</c>.</summary>
    /// <returns>The part; <see langword="null"/> if the command does not have exactly this form.</returns>
    public static CommandPart? Parse(string command)
    {
        if (!command.StartsWith(CommandSplitter.Mark, StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(command) > CommandSplitter.MaxCommandBytes)
        {
            return null;
        }

        var words = command[CommandSplitter.Mark.Length..].Split(' ');
        if (words is not [var id, var place, var content] || id.Length is 0 or > MaxIdLength || !id.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        return place.Split('/') is [var first, var second]
            && Place(first) is { } number
            && Place(second) is { } count
            && number <= count
            && Content(content) is { } bytes
            ? new CommandPart(id, number, count, bytes)
            : null;
    }

    private static int? Place(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxCount ? number : null;

    private static byte[]? Content(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length > 0 ? bytes[..length] : null;
    }
}
