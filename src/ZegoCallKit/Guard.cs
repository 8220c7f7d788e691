using System.Text;

namespace ZegoCallKit;

/// <summary>Provides the argument checks that the whole public API shares.</summary>
internal static class Guard
{
    /// <summary>Checks that a text has a permitted length in bytes of UTF-8, can be encoded as UTF-8, and contains no U+0000, where engines end texts and would send only the beginning.</summary>
    public static void Utf8Length(string value, int minBytes, int maxBytes, string what, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        var bytes = Encoding.UTF8.GetByteCount(value);
        if (bytes < minBytes)
        {
            throw new ArgumentException($"The {what} must not be empty.", parameter);
        }

        if (bytes > maxBytes)
        {
            throw new ArgumentException($"The {what} must not exceed {maxBytes} bytes of UTF-8; it has {bytes}.", parameter);
        }

        // The text itself may be a secret, so the message gives only the position.
        if (value.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var position)
        {
            throw new ArgumentException($"The {what} must not contain the control character U+0000 (at position {position}). The engine would drop the text after it.", parameter);
        }

        if (IndexOfHalfPair(value) is >= 0 and var half)
        {
            throw new ArgumentException($"The {what} contains half of a surrogate pair at position {half} and is not valid Unicode.", parameter);
        }
    }

    /// <summary>Checks an id: its length and its characters.</summary>
    public static void Identifier(string value, int maxBytes, Func<char, bool> allowed, string allowedText, string what, string parameter)
    {
        Utf8Length(value, 1, maxBytes, what, parameter);
        for (var i = 0; i < value.Length; i++)
        {
            if (!allowed(value[i]))
            {
                throw new ArgumentException(
                    $"The {what} must not contain {Describe(value[i])} (at position {i} of '{Printable(value)}'). Use {allowedText}.", parameter);
            }
        }
    }

    /// <summary>Checks that a channel is one of the four, because engines crash on other values.</summary>
    public static void Channel(PublishChannel channel, string parameter)
    {
        if (channel is < PublishChannel.Main or > PublishChannel.Fourth)
        {
            throw new ArgumentOutOfRangeException(parameter, channel, "The publish channel must be Main, Auxiliary, Third or Fourth (0 to 3).");
        }
    }

    /// <summary>Checks that a number is within a range.</summary>
    public static void Range(int value, int minimum, int maximum, string what, string parameter)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(parameter, value, $"{what} must be between {minimum} and {maximum}.");
        }
    }

    /// <summary>Checks that an option has a value that its enumeration defines.</summary>
    public static void Defined<T>(T value, string name, string parameter)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentException($"{name} must be a defined {typeof(T).Name} value; it is {value}.", parameter);
        }
    }

    // UTF-8 cannot encode half of a surrogate pair, which would arrive as another character.
    private static int IndexOfHalfPair(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private static string Describe(char c) => c switch
    {
        ' ' => "a space",
        < ' ' or '\x7f' => $"the control character U+{(int)c:X4}",
        > '\x7f' => $"the non-ASCII character U+{(int)c:X4}",
        _ => $"'{c}'",
    };

    private static string Printable(string value) => string.Concat(value.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
