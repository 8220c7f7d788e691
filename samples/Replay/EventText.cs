using System.Collections;
using System.Globalization;
using System.Reflection;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Samples.Timeline;

/// <summary>Writes an event with all its data: users, streams and levels one by one.</summary>
internal static class EventText
{
    public static string Of(EngineEvent engineEvent) => $"{engineEvent.GetType().Name} {string.Join(", ", PropertiesOf(engineEvent))}".TrimEnd();

    private static IEnumerable<string> PropertiesOf(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(static property => property.GetIndexParameters().Length == 0)
        .Select(property => $"{property.Name} {ValueOf(property.GetValue(value))}");

    private static string ValueOf(object? value) => value switch
    {
        null => "-",
        string text => $"'{text}'",
        bool or Enum => value.ToString()!,
        byte[] bytes => $"{bytes.Length} bytes",
        ReadOnlyMemory<byte> bytes => $"{bytes.Length} bytes",
        IDictionary pairs => $"{{{string.Join(", ", pairs.Keys.Cast<object>().Select(key => $"{ValueOf(key)}: {ValueOf(pairs[key])}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(ValueOf))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) => string.Join(": ", PartsOf(value)),
        _ => $"({string.Join(", ", PropertiesOf(value))})",
    };

    private static IEnumerable<string> PartsOf(object pair) => ((string[])["Key", "Value"]).Select(name => ValueOf(pair.GetType().GetProperty(name)!.GetValue(pair)));
}
