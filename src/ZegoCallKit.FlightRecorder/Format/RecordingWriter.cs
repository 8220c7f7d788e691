using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;

namespace ZegoCallKit.FlightRecorder.Format;

/// <summary>Writes the lines of one recording, up to a size. Used by one thread at a time.</summary>
internal sealed class RecordingWriter : IDisposable
{
    // What the note at the end needs.
    private const int Reserve = 256;

    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(1);

    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Utf8JsonWriter _json;
    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private readonly long _maxBytes;
    private readonly long _started;
    private long _written;
    private long _flushed;

    public RecordingWriter(Stream stream, string engine, TimeProvider time, long maxBytes)
    {
        _stream = stream;
        _time = time;
        _maxBytes = maxBytes;
        _started = _flushed = time.GetTimestamp();

        // The file is no web page: quotes and letters of all languages stand as they are.
        _json = new Utf8JsonWriter(_line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteNumber(Lines.Version, Lines.CurrentVersion);
        _json.WriteString(Lines.Engine, engine);
        _json.WriteString(Lines.StartedAt, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        End();
    }

    /// <summary>Whether the size is used up: nothing more is written.</summary>
    public bool IsFull { get; private set; }

    public void Event(EngineEvent engineEvent)
    {
        var name = engineEvent.GetType().Name;
        if (EventTypes.Find(name) is not { } type)
        {
            Note($"The event {name} is not known to this version of the recorder.");
            return;
        }

        Begin();
        _json.WriteString(Lines.Event, name);
        _json.WritePropertyName(Lines.Data);
        JsonSerializer.Serialize(_json, Redaction.Of(engineEvent), type);
        End();
    }

    public void Command(int number, string command, ReadOnlySpan<Argument> arguments)
    {
        Begin();
        _json.WriteString(Lines.Command, command);
        _json.WriteNumber(Lines.Number, number);
        if (arguments.Length > 0)
        {
            _json.WriteStartObject(Lines.Arguments);
            foreach (var argument in arguments)
            {
                argument.Write(_json);
            }

            _json.WriteEndObject();
        }

        End();
    }

    public void Answer(int number, int code, int sequence)
    {
        BeginAnswer(number, code);
        if (sequence != 0)
        {
            _json.WriteNumber(Lines.Sequence, sequence);
        }

        End();
    }

    public void Answer<T>(int number, int code, T value, JsonTypeInfo<T> type)
    {
        BeginAnswer(number, code);
        if (value is not null)
        {
            _json.WritePropertyName(Lines.Value);
            JsonSerializer.Serialize(_json, value, type);
        }

        End();
    }

    public void Note(string text)
    {
        Begin();
        _json.WriteString(Lines.Note, text);
        End();
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    private void BeginAnswer(int number, int code)
    {
        Begin();
        _json.WriteNumber(Lines.Code, code);
        _json.WriteNumber(Lines.Number, number);
    }

    private void Begin()
    {
        _json.WriteStartObject();
        _json.WriteNumber(Lines.At, (long)_time.GetElapsedTime(_started).TotalMicroseconds);
    }

    private void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _line.GetSpan(1)[0] = (byte)'\n';
        _line.Advance(1);
        if (!IsFull && _written + _line.WrittenCount + Reserve > _maxBytes)
        {
            IsFull = true;
            Reset();
            Note($"The recording ends here: it may hold {_maxBytes} bytes.");
            _stream.Flush();
            return;
        }

        _stream.Write(_line.WrittenSpan);
        _written += _line.WrittenCount;
        Reset();
        if (_time.GetElapsedTime(_flushed) >= FlushEvery)
        {
            _flushed = _time.GetTimestamp();
            _stream.Flush();
        }
    }

    private void Reset()
    {
        _line.ResetWrittenCount();
        _json.Reset();
    }
}
