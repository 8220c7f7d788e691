using System.Globalization;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Reads the text of a configuration value. Messages never contain the text, because it may be a secret.</summary>
internal static class SettingText
{
    public static uint ToAppId(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"must be a whole number between 1 and {uint.MaxValue}.");

    public static bool ToBoolean(string text) => bool.TryParse(text, out var truth) ? truth : throw new FormatException("must be true or false.");

    // .NET reads a plain "15" as 15 days, which is never what is meant here.
    public static TimeSpan ToDuration(string text) =>
        text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration)
            ? duration
            : throw new FormatException("must be a duration such as 00:00:15 (hours, minutes, seconds).");

    public static T ToName<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : throw new FormatException($"must be one of {string.Join(", ", Enum.GetNames<T>())}.");
}
