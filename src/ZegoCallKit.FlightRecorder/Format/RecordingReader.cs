using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.FlightRecorder.Format;

/// <summary>Reads the lines of a recording.</summary>
internal static class RecordingReader
{
    public static FlightRecording Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        var number = 1;
        var (engine, startedAt) = ReadHeader(reader.ReadLine() ?? throw new RecordingFormatException(number, "there is nothing in the file."));
        var entries = ImmutableArray.CreateBuilder<RecordedEntry>();
        var line = reader.ReadLine();
        while (line is not null)
        {
            number++;
            var next = reader.ReadLine();
            try
            {
                entries.Add(ReadEntry(line));
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                if (next is not null)
                {
                    throw new RecordingFormatException(number, "it cannot be read.", fault);
                }
            }

            line = next;
        }

        return new FlightRecording(engine, startedAt, entries.DrainToImmutable());
    }

    private static (string Engine, DateTimeOffset StartedAt) ReadHeader(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var version = json.RootElement.GetProperty(Lines.Version).GetInt32();
            return version == Lines.CurrentVersion
                ? (json.RootElement.GetProperty(Lines.Engine).GetString()!, json.RootElement.GetProperty(Lines.StartedAt).GetDateTimeOffset())
                : throw new RecordingFormatException(1, $"its format is {version}; this version of the kit reads {Lines.CurrentVersion}.");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RecordingFormatException(1, "it is not the header of a recording.", fault);
        }
    }

    private static RecordedEntry ReadEntry(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var at = TimeSpan.FromMicroseconds(root.GetProperty(Lines.At).GetInt64());
        if (root.TryGetProperty(Lines.Event, out var name))
        {
            return ReadEvent(at, name.GetString()!, root.GetProperty(Lines.Data));
        }

        if (root.TryGetProperty(Lines.Command, out var command))
        {
            return new RecordedCommand { At = at, Name = command.GetString()!, Number = root.GetProperty(Lines.Number).GetInt32(), Arguments = ReadArguments(root) };
        }

        if (root.TryGetProperty(Lines.Code, out var code))
        {
            return new RecordedAnswer
            {
                At = at,
                Number = root.GetProperty(Lines.Number).GetInt32(),
                Code = code.GetInt32(),
                Sequence = root.TryGetProperty(Lines.Sequence, out var sequence) ? sequence.GetInt32() : 0,
                Value = root.TryGetProperty(Lines.Value, out var value) ? value.Clone() : null,
            };
        }

        return new RecordedNote { At = at, Text = root.GetProperty(Lines.Note).GetString()! };
    }

    private static RecordedEntry ReadEvent(TimeSpan at, string name, JsonElement data) => EventTypes.Find(name) is { } type
        ? new RecordedEvent { At = at, Event = (EngineEvent)data.Deserialize(type)! }
        : new RecordedNote { At = at, Text = $"The event {name} is not known to this version of the kit." };

    private static ImmutableDictionary<string, string> ReadArguments(JsonElement command) => command.TryGetProperty(Lines.Arguments, out var arguments)
        ? arguments.EnumerateObject().ToImmutableDictionary(
            argument => argument.Name,
            argument => argument.Value.ValueKind switch
            {
                JsonValueKind.String => argument.Value.GetString()!,
                JsonValueKind.Null => "",
                _ => argument.Value.GetRawText(),
            })
        : ImmutableDictionary<string, string>.Empty;
}
