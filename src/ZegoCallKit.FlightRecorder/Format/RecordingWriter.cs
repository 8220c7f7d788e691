using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;

namespace ZegoCallKit.FlightRecorder.Format;

/// <summary>Writes the lines of one recording, up to a size. Used by one thread at a time. Throws what the stream throws, and nothing else.</summary>
internal sealed class RecordingWriter : IDisposable
{
    // What the note at the end needs.
    private const int Reserve = 256;

    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Utf8JsonWriter _json;
    private readonly Stream _stream;
    private readonly long _maxBytes;
    private long _written;

    public RecordingWriter(Stream stream, long maxBytes)
    {
        _stream = stream;
        _maxBytes = maxBytes;

        // The file is no web page: quotes and letters of all languages stand as they are.
        _json = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Gets whether the maximum size is reached and nothing more is written.</summary>
    public bool IsFull { get; private set; }

    public void Header(TimeSpan at, string engine, DateTimeOffset startedAt)
    {
        _json.WriteStartObject();
        _json.WriteNumber(Lines.Version, Lines.CurrentVersion);
        _json.WriteString(Lines.Engine, engine);
        _json.WriteString(Lines.StartedAt, startedAt.ToString("O", CultureInfo.InvariantCulture));
        End(at);
    }

    public void Event(TimeSpan at, EngineEvent engineEvent)
    {
        var name = engineEvent.GetType().Name;
        if (EventTypes.Find(name) is not { } type)
        {
            Note(at, $"This version of the recorder does not know the event {name}.");
            return;
        }

        Line(at, name, () =>
        {
            _json.WriteString(Lines.Event, name);
            _json.WritePropertyName(Lines.Data);
            JsonSerializer.Serialize(_json, Redaction.Of(engineEvent), type);
        });
    }

    public void Command(TimeSpan at, int number, string command, IReadOnlyList<Argument> arguments) => Line(at, command, () =>
    {
        _json.WriteString(Lines.Command, command);
        _json.WriteNumber(Lines.Number, number);
        if (arguments.Count > 0)
        {
            _json.WriteStartObject(Lines.Arguments);
            foreach (var argument in arguments)
            {
                argument.Write(_json);
            }

            _json.WriteEndObject();
        }
    });

    public void Answer(TimeSpan at, int number, int code, int sequence) => Line(at, $"answer {number}", () =>
    {
        BeginAnswer(number, code);
        if (sequence != 0)
        {
            _json.WriteNumber(Lines.Sequence, sequence);
        }
    });

    public void Answer<T>(TimeSpan at, int number, int code, T value, JsonTypeInfo<T> type) => Line(at, $"answer {number}", () =>
    {
        BeginAnswer(number, code);
        if (value is not null)
        {
            _json.WritePropertyName(Lines.Value);
            JsonSerializer.Serialize(_json, value, type);
        }
    });

    public void Note(TimeSpan at, string text)
    {
        Begin(at);
        _json.WriteString(Lines.Note, text);
        End(at);
    }

    /// <summary>Flushes the stream.</summary>
    public void Flush() => _stream.Flush();

    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    // What an engine reports may be what the format cannot hold: that line is replaced by a note, and the recording goes on.
    private void Line(TimeSpan at, string what, Action write)
    {
        try
        {
            Begin(at);
            write();
        }
#pragma warning disable CA1031 // Converters throw more than they document; the note names it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Reset();
            Note(at, $"{what} could not be written: {fault.GetType().Name}.");
            return;
        }

        End(at);
    }

    private void BeginAnswer(int number, int code)
    {
        _json.WriteNumber(Lines.Code, code);
        _json.WriteNumber(Lines.Number, number);
    }

    private void Begin(TimeSpan at)
    {
        _json.WriteStartObject();
        _json.WriteNumber(Lines.At, (long)at.TotalMicroseconds);
    }

    private void End(TimeSpan at)
    {
        _json.WriteEndObject();
        _json.Flush();
        _line.GetSpan(1)[0] = (byte)'\n';
        _line.Advance(1);
        if (!IsFull && _written + _line.WrittenCount + Reserve > _maxBytes)
        {
            IsFull = true;
            Reset();
            Note(at, $"The recording ends here because it reached its limit of {_maxBytes} bytes.");
            _stream.Flush();
            return;
        }

        _stream.Write(_line.WrittenSpan);
        _written += _line.WrittenCount;
        Reset();
    }

    private void Reset()
    {
        _line.ResetWrittenCount();
        _json.Reset();
    }
}
