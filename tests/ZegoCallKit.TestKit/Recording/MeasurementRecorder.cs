using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ZegoCallKit.TestKit.Recording;

/// <summary>A factory of meters of its own that remembers what is measured on them; other tests' measurements do not show up here.</summary>
public sealed class MeasurementRecorder : IMeterFactory
{
    private readonly ConcurrentQueue<Measured> _items = new();
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="isListening">Whether anything is listened to at all.</param>
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

    /// <summary>What an instrument has measured, in order.</summary>
    public IReadOnlyList<Measured> Of(string instrument) => [.. _items.Where(item => string.Equals(item.Instrument, instrument, StringComparison.Ordinal))];

    /// <summary>Asks an observable instrument for its value.</summary>
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
            // One meter a name, as the container's factory has it.
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
