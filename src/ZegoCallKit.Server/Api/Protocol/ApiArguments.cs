using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the parameters of a received request. They come from outside: what does not fit throws an <see cref="ArgumentException"/>.</summary>
internal sealed class ApiArguments
{
    private const int MaxQueryLength = 16_384;
    private const int MaxParameters = 64;

    private readonly Dictionary<string, List<string>> _all = new(StringComparer.Ordinal);
    private readonly ReadOnlyMemory<byte> _body;

    private ApiArguments(ReadOnlyMemory<byte> body) => _body = body;

    /// <summary>Reads the parameters and returns the action; <see langword="null"/> if there is none, or if the query is not one.</summary>
    public static string? TryParse(string query, ReadOnlyMemory<byte> body, out ApiArguments arguments)
    {
        arguments = new ApiArguments(body);
        var text = query.AsSpan().TrimStart('?');
        if (text.Length > MaxQueryLength)
        {
            return null;
        }

        var count = 0;
        foreach (var range in text.Split('&'))
        {
            if (text[range].IsEmpty)
            {
                continue;
            }

            if (++count > MaxParameters)
            {
                return null;
            }

            var part = text[range];
            var sign = part.IndexOf('=');
            var name = Decode(sign < 0 ? part : part[..sign]);
            if (!arguments._all.TryGetValue(name, out var values))
            {
                values = arguments._all[name] = [];
            }

            values.Add(sign < 0 ? "" : Decode(part[(sign + 1)..]));
        }

        return arguments.Find("Action") is { Length: > 0 } action ? action : null;
    }

    public string? Find(string name) => _all.TryGetValue(name, out var values) && values is [var value] ? value : null;

    public string? Optional(string name) => Find(name) is { Length: > 0 } value ? value : null;

    public string Text(string name) => Optional(name) ?? throw new ArgumentException($"{name} must be there once.", name);

    /// <summary>Returns the values of a list, with or without the brackets that ZEGO puts behind its name.</summary>
    public IReadOnlyList<string> List(string name) => [.. Values(name + "[]"), .. Values(name)];

    public int Number(string name, int otherwise) =>
        Optional(name) is not { } text ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"{name} must be a whole number.", name);

    public bool Flag(string name) => string.Equals(Optional(name), "true", StringComparison.OrdinalIgnoreCase);

    public T Body<T>(JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(_body.Span, type) ?? throw new ArgumentException("There must be a body.", nameof(type));

    [SuppressMessage("Design", "MA0016:Prefer using collection abstraction instead of implementation", Justification = "It is the dictionary's own list.")]
    private List<string> Values(string name) => _all.TryGetValue(name, out var values) ? values : [];

    private static string Decode(ReadOnlySpan<char> text) => Uri.UnescapeDataString(text.ToString().Replace('+', ' '));
}
