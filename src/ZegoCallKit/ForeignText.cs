using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZegoCallKit;

/// <summary>
/// Makes text that comes from others, such as ids and names of users, rooms and streams, fit for terminals and file names. Such text may hold path separators, line breaks,
/// escape sequences that a terminal obeys, and characters that turn the direction of writing.
/// </summary>
public static class ForeignText
{
    /// <summary>The longest file name that <see cref="ToFileName"/> makes, in characters.</summary>
    public const int MaxFileNameLength = 100;

    private const int HashLength = 16;

    /// <summary>Returns a text that can be written to a terminal or a log: in one line and without anything that a terminal obeys.</summary>
    /// <param name="text">The text, from anywhere.</param>
    /// <returns>
    /// The text, in which every control character, format character (such as those that turn the direction of writing), line or paragraph separator and half surrogate pair is
    /// written as an escape: <c>\u001B</c>.
    /// </returns>
    public static string ToTerminal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? clean = null;
        var at = 0;
        while (at < text.Length)
        {
            // A half pair is no rune; it is read as U+FFFD and one character long.
            var isRune = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            if (isRune && !IsDangerous(rune))
            {
                clean?.Append(text, at, length);
            }
            else
            {
                clean ??= new StringBuilder(text, 0, at, text.Length + 16);
                for (var i = at; i < at + length; i++)
                {
                    clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
                }
            }

            at += length;
        }

        return clean?.ToString() ?? text;
    }

    /// <summary>Returns a file name, or a part of one, that stands for a text on every system.</summary>
    /// <param name="text">The text, from anywhere.</param>
    /// <returns>
    /// The text, of which ASCII letters, digits, <c>-</c> and <c>_</c> stay and all other bytes of its UTF-8 are written as <c>%2F</c>. What Windows reserves (<c>CON</c>) is escaped, an empty
    /// text becomes <c>%</c>, and what is longer than <see cref="MaxFileNameLength"/> is cut and ends in <c>~</c> and a hash. Different texts give different names, but for the case of letters.
    /// </returns>
    public static string ToFileName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return "%";
        }

        var name = new StringBuilder(text.Length);
        var escapeFirst = IsReserved(text);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)value;
            if (!escapeFirst && (char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                name.Append(c);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }

            escapeFirst = false;
        }

        if (name.Length <= MaxFileNameLength)
        {
            return name.ToString();
        }

        // Of the characters, not of their UTF-8: there all half surrogate pairs are the same.
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(text)));
        return $"{name.ToString(0, MaxFileNameLength - HashLength - 1)}~{hash[..HashLength]}";
    }

    private static bool IsDangerous(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static bool IsReserved(string text) => text.ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" => true,
        ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'] => true,
        _ => false,
    };
}
