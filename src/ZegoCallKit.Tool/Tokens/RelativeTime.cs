using System.Globalization;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>Writes a duration from now in its largest unit.</summary>
internal static class RelativeTime
{
    /// <summary>Returns a text such as <c>in 58 min</c> or, for a negative duration, <c>3 d ago</c>.</summary>
    public static string Of(TimeSpan fromNow)
    {
        var length = Length(fromNow.Duration());
        return fromNow < TimeSpan.Zero ? $"{length} ago" : $"in {length}";
    }

    private static string Length(TimeSpan length) => length switch
    {
        { TotalDays: >= 2 } => Text(length.TotalDays, "d"),
        { TotalHours: >= 2 } => Text(length.TotalHours, "h"),
        { TotalMinutes: >= 2 } => Text(length.TotalMinutes, "min"),
        _ => Text(length.TotalSeconds, "s"),
    };

    private static string Text(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {unit}");
}
