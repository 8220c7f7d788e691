using System.Collections;
using System.Globalization;
using System.Reflection;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Describes a value with all its content, down to the items of lists and the bytes of memory, so that two values can be compared as text.</summary>
internal static class Description
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        ReadOnlyMemory<byte> memory => $"bytes {Convert.ToHexString(memory.Span)}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        Engine.IEngineEventSink or Engine.IEngineFrameSink => "sink",
        DateTimeOffset or TimeSpan or Enum => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        IConvertible => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        nint number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"{value.GetType().Name} {{ {string.Join(", ", Properties(value))} }}",
    };

    private static IEnumerable<string> Properties(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract")
        .Select(p => $"{p.Name} = {Of(p.GetValue(value))}");
}
