using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing.Pumping;

/// <summary>Sends audio in blocks of 10 ms. If 10 ms is not a whole number of samples, block k begins at sample floor(k · rate / 100), so that nothing drifts.</summary>
internal sealed class AudioPumpStep : IPumpStep
{
    public const int BlocksPerSecond = 100;

    private readonly IAudioSource _source;
    private readonly IFrameCommands _frames;
    private readonly PublishChannel _channel;
    private readonly AudioFormat _format;
    private readonly short[] _buffer;

    public AudioPumpStep(IAudioSource source, IFrameCommands frames, PublishChannel channel)
    {
        _source = source;
        _frames = frames;
        _channel = channel;
        _format = source.Format;
        _buffer = new short[((_format.SampleRate / BlocksPerSecond) + 1) * _format.Channels];
    }

    public TimeSpan DueOf(long block) => TimeSpan.FromTicks(block * (TimeSpan.TicksPerSecond / BlocksPerSecond));

    public bool SendNext(long block, TimeSpan shift, out EngineResult result)
    {
        result = default;
        var first = block * _format.SampleRate / BlocksPerSecond;
        var count = (int)(((block + 1) * _format.SampleRate / BlocksPerSecond) - first) * _format.Channels;
        var read = _source.Read(_buffer.AsSpan(0, count));
        if (read < 0 || read > count || read % _format.Channels != 0)
        {
            throw new InvalidOperationException($"{_source.GetType().Name}.Read returned {read}, which is invalid for a buffer of {count} values and {_format.Channels} channels.");
        }

        if (read == 0)
        {
            return false;
        }

        var time = TimeSpan.FromTicks((long)((Int128)first * TimeSpan.TicksPerSecond / _format.SampleRate));
        result = _frames.SendAudio(new AudioFrame(_buffer.AsSpan(0, read), _format, shift + time), _channel);
        return true;
    }
}
