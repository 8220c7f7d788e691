using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ZegoCallKit.TestKit.Recording;

/// <summary>Represents a factory whose own meters are recorded; measurements of other tests do not appear here.</summary>
public sealed class MeasurementRecorder : IMeterFactory
{
    private readonly ConcurrentQueue<Measured> _items = new();
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    /// <summary>Creates the factory and starts to listen.</summary>
    /// <param name="isListening">Whether to listen at all.</param>
    public MeasurementRecorder(bool isListening = true)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (isListening && ReferenceEquals(instrument.Meter.Scope, this))
            {
                Instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public ConcurrentQueue<Instrument> Instruments { get; } = new();

    /// <summary>Returns the measurements of an instrument, in order.</summary>
    public IReadOnlyList<Measured> Of(string instrument) => [.. _items.Where(item => string.Equals(item.Instrument, instrument, StringComparison.Ordinal))];

    /// <summary>Reads the value of an observable instrument.</summary>
    public double Observe(string instrument)
    {
        _listener.RecordObservableInstruments();
        return Of(instrument)[^1].Value;
    }

    public Meter Create(MeterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        lock (_meters)
        {
            // One meter per name, like the container's factory.
            var meter = _meters.Find(meter => string.Equals(meter.Name, options.Name, StringComparison.Ordinal));
            if (meter is null)
            {
                options.Scope = this;
                _meters.Add(meter = new Meter(options));
            }

            return meter;
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(meter => meter.Dispose());
    }

    private void Add<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        where T : struct, IConvertible =>
        _items.Enqueue(new Measured(
            instrument.Name,
            value.ToDouble(null),
            string.Join(", ", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
