using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Format;

namespace ZegoCallKit.FlightRecorder.Timelines;

/// <summary>Writes the properties of an event, those of its users, streams and levels one by one. It reads them through the generated JSON metadata: without reflection.</summary>
internal static class EventText
{
    public static string Of(EngineEvent engineEvent) => PropertiesOf(engineEvent) ?? "";

    private static string? PropertiesOf(object value) => RecordingJson.Default.GetTypeInfo(value.GetType()) is { Kind: JsonTypeInfoKind.Object } type
        ? string.Join(", ", type.Properties.Where(static property => property.Get is not null).Select(property => $"{NameOf(property)} {ValueOf(property.Get!(value))}"))
        : null;

    // As it is called in C#.
    private static string NameOf(JsonPropertyInfo property) => char.ToUpperInvariant(property.Name[0]) + property.Name[1..];

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
        _ => PropertiesOf(value) is { } properties ? $"({properties})" : value.ToString() ?? "",
    };
}
