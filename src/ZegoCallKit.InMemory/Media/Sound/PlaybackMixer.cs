using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Mixes any number of inputs for one listener, at the listener's pace. Thread-safe.</summary>
internal sealed class PlaybackMixer(AudioFormat format)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, MixInput> _inputs = [];
    private int[] _sum = [];
    private short[] _block = [];

    public AudioFormat Format { get; } = format;

    public void Feed(object source, ReadOnlySpan<short> samples, AudioFormat format)
    {
        lock (_gate)
        {
            if (!_inputs.TryGetValue(source, out var input))
            {
                _inputs.Add(source, input = new(Format));
            }

            input.Add(samples, format);
        }
    }

    public void Forget(object source)
    {
        lock (_gate)
        {
            _inputs.Remove(source);
        }
    }

    /// <summary>Takes the next block of the mix; it is silent if no input has audio.</summary>
    public void Read(Span<short> block)
    {
        lock (_gate)
        {
            if (_sum.Length < block.Length)
            {
                _sum = new int[block.Length];
                _block = new short[block.Length];
            }

            var sum = _sum.AsSpan(0, block.Length);
            var one = _block.AsSpan(0, block.Length);
            sum.Clear();
            foreach (var input in _inputs.Values)
            {
                if (input.TryTake(one))
                {
                    for (var i = 0; i < one.Length; i++)
                    {
                        sum[i] += one[i];
                    }
                }
            }

            for (var i = 0; i < block.Length; i++)
            {
                block[i] = (short)Math.Clamp(sum[i], short.MinValue, short.MaxValue);
            }
        }
    }
}
