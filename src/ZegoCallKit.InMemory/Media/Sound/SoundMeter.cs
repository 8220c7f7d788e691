using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Measures the loudness of audio since its last call. Thread-safe.</summary>
internal sealed class SoundMeter
{
    private readonly Lock _gate = new();
    private double _power;
    private double _crossings;
    private long _samples;

    public void Add(MediaBuffer buffer)
    {
        var count = buffer.Samples.Length;
        lock (_gate)
        {
            _power += buffer.Power * count;
            _crossings += buffer.ZeroCrossings * count;
            _samples += count;
        }
    }

    /// <summary>Returns the level since the last call, 0 without audio, and whether it was a voice.</summary>
    public (float Level, bool IsVoice) Measure()
    {
        lock (_gate)
        {
            var level = _samples == 0 ? 0 : Loudness.Of(_power / _samples);
            var isVoice = _samples > 0 && Loudness.IsVoice(level, _crossings / _samples);
            _power = 0;
            _crossings = 0;
            _samples = 0;
            return (level, isVoice);
        }
    }
}
