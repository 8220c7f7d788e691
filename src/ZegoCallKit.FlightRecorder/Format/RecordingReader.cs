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
        var (engine, startedAt) = ReadHeader(reader.ReadLine() ?? throw new RecordingFormatException(number, "the file is empty."));
        var entries = ImmutableArray.CreateBuilder<RecordedEntry>();
        var commands = new HashSet<int>();
        var answers = new HashSet<int>();
        var line = reader.ReadLine();
        while (line is not null)
        {
            number++;
            var next = reader.ReadLine();
            try
            {
                var entry = ReadEntry(line, startedAt);
                if (entry is RecordedCommand command && (!commands.Add(command.Number) || answers.Contains(command.Number)))
                {
                    throw new FormatException($"The command number {command.Number} is not new.");
                }

                if (entry is RecordedAnswer answer && !answers.Add(answer.Number))
                {
                    throw new FormatException($"Command {answer.Number} has two results.");
                }

                entries.Add(entry);
            }
            catch (Exception fault) when (IsOfFormat(fault))
            {
                if (next is not null)
                {
                    throw new RecordingFormatException(number, "the line cannot be read.", fault);
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
                ? (Text(json.RootElement.GetProperty(Lines.Engine)), Dated(json.RootElement.GetProperty(Lines.StartedAt).GetDateTimeOffset()))
                : throw new RecordingFormatException(1, $"the format is {version}, but this version of the kit reads {Lines.CurrentVersion}.");
        }
        catch (Exception fault) when (IsOfFormat(fault))
        {
            throw new RecordingFormatException(1, "the line is not the header of a recording.", fault);
        }
    }

    private static bool IsOfFormat(Exception fault) => fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException;

    // The kit reckons with times before and after those of the recording.
    private static DateTimeOffset Dated(DateTimeOffset date) => date.UtcDateTime.Year is >= 1900 and < 9000 ? date : throw new FormatException("The date of the recording is out of range.");

    private static string Text(JsonElement element) => element.GetString() ?? throw new FormatException("A text is missing.");

    private static TimeSpan TimeOf(JsonElement element, DateTimeOffset startedAt)
    {
        var microseconds = element.GetInt64();
        if (microseconds < 0 || microseconds > (DateTimeOffset.MaxValue - startedAt).TotalMicroseconds)
        {
            throw new FormatException("The time is out of range.");
        }

        var at = TimeSpan.FromMicroseconds(microseconds);
        _ = Dated(startedAt + at);
        return at;
    }

    private static RecordedEntry ReadEntry(string line, DateTimeOffset startedAt)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var at = TimeOf(root.GetProperty(Lines.At), startedAt);
        if (root.TryGetProperty(Lines.Event, out var name))
        {
            return ReadEvent(at, Text(name), root.GetProperty(Lines.Data));
        }

        if (root.TryGetProperty(Lines.Command, out var command))
        {
            return new RecordedCommand { At = at, Name = Text(command), Number = root.GetProperty(Lines.Number).GetInt32(), Arguments = ReadArguments(root) };
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

        return new RecordedNote { At = at, Text = Text(root.GetProperty(Lines.Note)) };
    }

    private static RecordedEntry ReadEvent(TimeSpan at, string name, JsonElement data) => EventTypes.Find(name) is { } type
        ? new RecordedEvent { At = at, Event = (EngineEvent?)WithoutHoles(data).Deserialize(type) ?? throw new FormatException("The event is missing.") }
        : new RecordedNote { At = at, Text = $"This version of the kit does not know the event {name}." };

    /// <summary>Rejects lists with null items, which no event and no answer contains.</summary>
    internal static JsonElement WithoutHoles(JsonElement data)
    {
        switch (data.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in data.EnumerateArray())
                {
                    _ = item.ValueKind == JsonValueKind.Null ? throw new JsonException("A list contains null.") : WithoutHoles(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in data.EnumerateObject())
                {
                    _ = WithoutHoles(member.Value);
                }

                break;
        }

        return data;
    }

    private static ImmutableDictionary<string, string> ReadArguments(JsonElement command) => command.TryGetProperty(Lines.Arguments, out var arguments)
        ? arguments.EnumerateObject().GroupBy(argument => argument.Name, StringComparer.Ordinal).ToImmutableDictionary(
            static named => named.Key,
            static named => ArgumentText(named.Single().Value))
        : ImmutableDictionary<string, string>.Empty;

    private static string ArgumentText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
