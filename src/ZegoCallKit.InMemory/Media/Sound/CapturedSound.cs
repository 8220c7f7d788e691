using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Processing;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Handles a user's captured audio: measures it where it is captured and delivers it to the user on the audio lane.</summary>
internal sealed class CapturedSound(MediaContext context, AudioObservers observers, SoundProcessing processing) : ILaneTarget
{
    private AudioTap? _tap;
    private SpectrumAnalyzer? _spectrum;

    public SoundMeter Level { get; } = new();

    /// <summary>Prepares captured audio that is not shared yet: applies mute, volume and the user's processing, and measures it.</summary>
    public void Prepare(MediaBuffer buffer)
    {
        if (context.Switches.MicrophoneMuted)
        {
            buffer.Samples.Clear();
        }
        else if (context.Switches.CaptureVolume != 100)
        {
            Gain.Apply(buffer.Samples, buffer.Samples, context.Switches.CaptureVolume);
        }

        processing.Process(buffer);
        buffer.Measure();
    }

    /// <summary>Handles captured audio, from the microphone or pushed.</summary>
    public void Add(MediaBuffer buffer)
    {
        Level.Add(buffer);
        if (context.Switches.WantsSpectrum || observers.Wants(AudioObservation.Captured))
        {
            buffer.Retain();
            var now = context.Clock.Now;
            context.AudioLane.Post(new LaneItem(this, buffer, now), now);
        }
    }

    public float[] Spectrum() => _spectrum?.Measure(context.Clock.Now) ?? new float[SpectrumAnalyzer.Bands];

    public void ClearSpectrum() => _spectrum?.Clear();

    public void Deliver(in LaneItem item, IEngineFrameSink sink)
    {
        var buffer = item.Buffer!;
        if (context.Switches.WantsSpectrum)
        {
            _spectrum ??= new();
            _spectrum.Add(buffer.Samples, buffer.AudioFormat.Channels, context.Clock.Now);
        }

        if (observers.Wants(AudioObservation.Captured))
        {
            DeliverFrame(buffer, sink);
        }
    }

    private void DeliverFrame(MediaBuffer buffer, IEngineFrameSink sink)
    {
        var wanted = observers.Format ?? buffer.AudioFormat;
        if (wanted == buffer.AudioFormat)
        {
            _tap = null;
            sink.OnCapturedAudio(buffer.AsAudio());
            return;
        }

        _tap = AudioTap.For(_tap, buffer.AudioFormat, wanted);
        _tap.Add(buffer.Samples, buffer.Timestamp);
        while (_tap.TryTake(out var frame))
        {
            sink.OnCapturedAudio(in frame);
        }
    }
}
