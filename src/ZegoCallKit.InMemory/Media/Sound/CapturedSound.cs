using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Handles a user's captured audio: measures it where it is captured and delivers it to the user on the audio lane.</summary>
internal sealed class CapturedSound(EngineMedia media) : ILaneTarget
{
    private int _announced;
    private AudioTap? _tap;
    private SpectrumAnalyzer? _spectrum;

    public SoundMeter Level { get; } = new();

    /// <summary>Called when nothing captures any more, so that the next audio counts as the first again.</summary>
    public void End() => Interlocked.Exchange(ref _announced, 0);

    /// <summary>Handles captured audio. The first audio of the microphone is reported; that of pushed audio is not.</summary>
    public void Add(MediaBuffer buffer, bool isPushed)
    {
        if (!isPushed && Interlocked.Exchange(ref _announced, 1) == 0)
        {
            media.Core.Events.Post(new PublisherCapturedAudioFirstFrame());
        }

        Level.Add(buffer);
        if (media.Levels.WantsSpectrum || media.Observers.Wants(AudioObservation.Captured | AudioObservation.Mixed))
        {
            buffer.Retain();
            var now = media.Clock.Now;
            media.AudioLane.Post(new LaneItem(this, buffer, now), now);
        }
    }

    public float[] Spectrum() => _spectrum?.Measure(media.Clock.Now) ?? new float[SpectrumAnalyzer.Bands];

    public void ClearSpectrum() => _spectrum?.Clear();

    public void Take(in LaneItem item, IEngineFrameSink sink)
    {
        var buffer = item.Buffer!;
        if (media.Levels.WantsSpectrum)
        {
            _spectrum ??= new();
            _spectrum.Add(buffer.Samples, buffer.AudioFormat.Channels, media.Clock.Now);
        }

        if (media.Observers.Wants(AudioObservation.Mixed))
        {
            media.Observers.FeedCaptured(buffer.Samples, buffer.AudioFormat);
        }

        if (media.Observers.Wants(AudioObservation.Captured))
        {
            Hand(buffer, sink);
        }
    }

    private void Hand(MediaBuffer buffer, IEngineFrameSink sink)
    {
        var wanted = media.Observers.Format ?? buffer.AudioFormat;
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
