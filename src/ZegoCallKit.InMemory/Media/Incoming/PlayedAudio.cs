using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Handles the audio of a played stream at the receiver.</summary>
internal sealed class PlayedAudio(MediaContext context, AudioObservers observers, string streamId, PlaySettings settings) : ILaneTarget
{
    private bool _announced;
    private short[] _scaled = [];
    private AudioTap? _tap;
    private SpectrumAnalyzer? _spectrum;

    public PlayMeter Meter { get; } = new();

    /// <summary>Gets the meter for the sound level reports.</summary>
    public SoundMeter Level { get; } = new();

    public void Deliver(in LaneItem item, IEngineFrameSink sink)
    {
        var buffer = item.Buffer!;
        if (Meter.CountArrival(buffer.Length, item.SentAt, context.Clock.Now))
        {
            context.Events.Post(new PlayerMediaEvent(streamId, MediaEvent.AudioResumed));
        }

        if (!_announced)
        {
            _announced = true;
            context.Events.Post(new PlayerReceivedAudioFirstFrame(streamId));
        }

        Level.Add(buffer);
        if (context.Switches.WantsSpectrum)
        {
            _spectrum ??= new();
            _spectrum.Add(buffer.Samples, buffer.AudioFormat.Channels, context.Clock.Now);
        }

        var samples = Scale(buffer);
        context.Mixers.Feed(this, samples, buffer.AudioFormat);
        if (observers.Wants(AudioObservation.Player))
        {
            DeliverFrame(samples, buffer, sink);
        }

        Meter.CountRendered();
    }

    /// <summary>Returns the spectrum of the latest audio; <see langword="null"/> before any arrived.</summary>
    public float[]? Spectrum() => _spectrum?.Measure(context.Clock.Now);

    public void ClearSpectrum() => _spectrum?.Clear();

    private ReadOnlySpan<short> Scale(MediaBuffer buffer)
    {
        var volume = settings.Volume;
        if (volume == 100)
        {
            return buffer.Samples;
        }

        if (_scaled.Length < buffer.Samples.Length)
        {
            _scaled = new short[buffer.Samples.Length];
        }

        Gain.Apply(buffer.Samples, _scaled, volume);
        return _scaled.AsSpan(0, buffer.Samples.Length);
    }

    private void DeliverFrame(ReadOnlySpan<short> samples, MediaBuffer buffer, IEngineFrameSink sink)
    {
        var wanted = observers.Format ?? buffer.AudioFormat;
        if (wanted == buffer.AudioFormat)
        {
            _tap = null;
            sink.OnRemoteAudio(streamId, new AudioFrame(samples, buffer.AudioFormat, buffer.Timestamp));
            return;
        }

        _tap = AudioTap.For(_tap, buffer.AudioFormat, wanted);
        _tap.Add(samples, buffer.Timestamp);
        while (_tap.TryTake(out var frame))
        {
            sink.OnRemoteAudio(streamId, in frame);
        }
    }
}
