using System.Globalization;
using System.Numerics;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>Reads the values of options, and names the option, the problem and the limits if a value is not valid.</summary>
internal static class OptionValue
{
    /// <summary>Reads a number.</summary>
    /// <param name="option">The option, such as <c>--seconds</c>.</param>
    /// <param name="text">The value from the command line.</param>
    /// <param name="least">The least valid number.</param>
    /// <param name="most">The greatest valid number.</param>
    /// <exception cref="ToolException">The text is not a number within the limits.</exception>
    public static T Number<T>(string option, string text, T least, T most)
        where T : struct, INumber<T>
    {
        var kind = typeof(T) == typeof(double) ? "a number" : "a whole number";
        return T.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw ToolException.Refused(string.Create(CultureInfo.InvariantCulture, $"{option} must be {kind} between {least} and {most}; it is '{text}'."));
    }

    /// <summary>Reads a duration: a whole number with <c>s</c>, <c>m</c>, <c>h</c> or <c>d</c>; a number alone is seconds.</summary>
    /// <exception cref="ToolException">The text is not a duration within the limits.</exception>
    public static TimeSpan Duration(string option, string text, TimeSpan least, TimeSpan most)
    {
        var unit = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? text[^1] : 's';
        var digits = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? text[..^1] : text;
        var seconds = unit switch
        {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => 0,
        };
        if (seconds > 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (long)number * seconds <= most.TotalSeconds && (long)number * seconds >= least.TotalSeconds)
        {
            return TimeSpan.FromSeconds((long)number * seconds);
        }

        throw ToolException.Refused($"{option} must be a whole number of seconds (90 or 90s), minutes (30m), hours (12h) or days (7d), from {(long)least.TotalSeconds} to {(long)most.TotalSeconds} seconds; it is '{text}'.");
    }

    /// <summary>Returns one of the values that an option accepts.</summary>
    /// <exception cref="ToolException">The text is none of them.</exception>
    public static string Choice(string option, string text, params IReadOnlyList<string> choices) =>
        choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase))
            ?? throw ToolException.Refused($"{option} must be {string.Join(", ", choices.SkipLast(1))} or {choices[^1]}; it is '{text}'.");
}
