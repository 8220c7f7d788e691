using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Represents one input of a mix: converted to the mix's format and buffered until the mix takes it.</summary>
internal sealed class MixInput(AudioFormat mix)
{
    // Audio older than this is discarded if the mix is not taken.
    private const int MostMilliseconds = 500;

    // The number of blocks buffered before the first is taken, because blocks arrive less evenly than the mix is taken.
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

    /// <summary>Takes a complete block, or nothing if less is available, so that late audio is delayed rather than broken up.</summary>
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
