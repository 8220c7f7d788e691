using System.Globalization;
using System.Text.Json;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Represents one recorded argument of a command.</summary>
internal readonly struct Argument
{
    private readonly string? _text;
    private readonly double _number;
    private readonly bool _flag;
    private readonly JsonValueKind _kind;

    public Argument(string name, string? text)
    {
        Name = name;
        _text = text;
        _kind = text is null ? JsonValueKind.Null : JsonValueKind.String;
    }

    public Argument(string name, double number)
    {
        Name = name;
        _number = number;
        _kind = JsonValueKind.Number;
    }

    public Argument(string name, bool flag)
    {
        Name = name;
        _flag = flag;
        _kind = flag ? JsonValueKind.True : JsonValueKind.False;
    }

    public string Name { get; }

    /// <summary>Gets the value as the text that a reader returns.</summary>
    public string Text => _kind switch
    {
        JsonValueKind.String => _text!,
        JsonValueKind.Number => _number.ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.Null => "",
        _ => _flag ? "true" : "false",
    };

    public void Write(Utf8JsonWriter json)
    {
        switch (_kind)
        {
            case JsonValueKind.String: json.WriteString(Name, _text); break;
            // JSON has no word for numbers that are not finite; text has.
            case JsonValueKind.Number when !double.IsFinite(_number): json.WriteString(Name, Text); break;
            case JsonValueKind.Number: json.WriteNumber(Name, _number); break;
            case JsonValueKind.Null: json.WriteNull(Name); break;
            default: json.WriteBoolean(Name, _flag); break;
        }
    }
}
