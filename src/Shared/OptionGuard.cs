using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZegoCallKit;

/// <summary>
/// Checks the properties of option types. Every exception is an <see cref="ArgumentException"/> that names the property by its path, such as <c>options.Timeout</c>, and its limit; the value too, unless
/// it may be a secret.
/// </summary>
internal static class OptionGuard
{
    /// <summary>Checks a condition.</summary>
    /// <param name="isValid">Whether the property has a valid value.</param>
    /// <param name="parameter">The path of the object that has the property.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="requirement">What is required, as the rest of a sentence that begins with the name of the property: "must be set".</param>
    public static void Check([DoesNotReturnIf(false)] bool isValid, string parameter, string property, string requirement)
    {
        if (!isValid)
        {
            throw Invalid(parameter, property, requirement);
        }
    }

    /// <summary>Checks that a property is not null.</summary>
    public static void NotNull([NotNull] object? value, string parameter, [CallerArgumentExpression(nameof(value))] string property = "") =>
        Check(value is not null, parameter, property, "must not be null");

    /// <summary>Checks that a number or a time is within a range.</summary>
    public static void Range<T>(T value, T minimum, T maximum, string parameter, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : IComparable<T>
    {
        if (value.CompareTo(minimum) < 0 || value.CompareTo(maximum) > 0)
        {
            throw Invalid(parameter, property, $"must be between {Text(minimum)} and {Text(maximum)}; it is {Text(value)}");
        }
    }

    /// <summary>Checks that a time limit is usable: longer than zero, and at most one day.</summary>
    public static void TimeLimit(TimeSpan value, string parameter, [CallerArgumentExpression(nameof(value))] string property = "")
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
        {
            throw Invalid(parameter, property, $"must be greater than zero and at most one day; it is {Text(value)}");
        }
    }

    /// <summary>Checks the delays of a retry: 1 ms to 1 h each, and the first not longer than the longest.</summary>
    public static void RetryDelays(TimeSpan firstDelay, TimeSpan longestDelay, string parameter)
    {
        Range(firstDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), parameter, "FirstDelay");
        Range(longestDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1), parameter, "LongestDelay");
        if (firstDelay > longestDelay)
        {
            throw Invalid(parameter, "FirstDelay", $"must not be longer than LongestDelay ({Text(longestDelay)}); it is {Text(firstDelay)}");
        }
    }

    /// <summary>Checks that a property has a value that its enumeration defines.</summary>
    public static void Defined<T>(T value, string parameter, [CallerArgumentExpression(nameof(value))] string property = "")
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw Invalid(parameter, property, $"must be a defined {typeof(T).Name} value; it is {value}");
        }
    }

    /// <summary>Creates the exception for a property with an invalid value.</summary>
    public static ArgumentException Invalid(string parameter, string property, string requirement, Exception? cause = null) =>
        new($"{property} {requirement}.", PathOf(parameter, property), cause);

    /// <summary>Returns the path of a property, such as <c>options.Timeout</c>.</summary>
    public static string PathOf(string parameter, string property) => $"{parameter}.{property}";

    /// <summary>Returns a value as it is written in a message: numbers with separators, and times in the largest unit that holds them without a fraction.</summary>
    public static string Text<T>(T value) => value switch
    {
        TimeSpan time => Text(time),
        int or long or uint => ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "null",
    };

    private static string Text(TimeSpan time) => time switch
    {
        _ when time == TimeSpan.Zero => "0 s",
        _ when time.Ticks % TimeSpan.TicksPerDay == 0 => Units(time.Ticks / TimeSpan.TicksPerDay, "d"),
        _ when time.Ticks % TimeSpan.TicksPerHour == 0 => Units(time.Ticks / TimeSpan.TicksPerHour, "h"),
        _ when time.Ticks % TimeSpan.TicksPerMinute == 0 => Units(time.Ticks / TimeSpan.TicksPerMinute, "min"),
        _ when time.Ticks % TimeSpan.TicksPerSecond == 0 => Units(time.Ticks / TimeSpan.TicksPerSecond, "s"),
        _ when time.Ticks % TimeSpan.TicksPerMillisecond == 0 => Units(time.Ticks / TimeSpan.TicksPerMillisecond, "ms"),
        _ => time.ToString("c", CultureInfo.InvariantCulture),
    };

    private static string Units(long count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {unit}");
}
