using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>One sound of a mix: converted to the mix's format and kept until the mix takes it.</summary>
internal sealed class MixInput(AudioFormat mix)
{
    // What is older than this when nobody takes the mix is of no use any more.
    private const int MostMilliseconds = 500;

    // The blocks that wait before the first is taken: blocks come less evenly than the mix is taken.
    private const int Prefill = 3;

    private readonly SampleQueue _queue = new();
    private AudioConverter? _converter;
    private short[] _converted = [];
    private bool _sounds;

    public void Add(ReadOnlySpan<short> samples, AudioFormat format)
    {
        if (_converter?.From != format)
        {
            _converter = new(format, mix);
        }

        if (_converted.Length < _converter.MaxOutput(samples.Length))
        {
            _converted = new short[_converter.MaxOutput(samples.Length)];
        }

        _queue.Enqueue(_converted.AsSpan(0, _converter.Convert(samples, _converted)));
        var most = mix.SampleRate * MostMilliseconds / 1000 * mix.Channels;
        if (_queue.Count > most)
        {
            _queue.Drop(_queue.Count - most);
        }
    }

    /// <summary>Takes a block; nothing while there is less than a whole one, so that a late sound is heard later rather than torn.</summary>
    public bool TryTake(Span<short> block)
    {
        if (_queue.Count < (_sounds ? 1 : Prefill) * block.Length)
        {
            _sounds = false;
            return false;
        }

        _sounds = true;

        _queue.Dequeue(block);
        return true;
    }
}
