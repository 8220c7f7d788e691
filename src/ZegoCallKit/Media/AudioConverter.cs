namespace ZegoCallKit.Media;

/// <summary>
/// Converts a run of sound to another sample rate and channel count, block by block without seams. Rates are converted by a windowed-sinc filter, which delays
/// the sound by about 40 samples of the lower rate; equal formats pass bit for bit and without delay.
/// </summary>
/// <remarks>It keeps what it needs of earlier blocks: use one for each stream, from one thread at a time.</remarks>
public sealed class AudioConverter
{
    private readonly PolyphaseResampler[] _resamplers = [];
    private float[] _input = [];
    private float[] _output = [];

    /// <summary>Creates a converter.</summary>
    /// <param name="from">The format of what goes in.</param>
    /// <param name="to">The format of what comes out. Mono becomes stereo by doubling, stereo mono by the mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">A format is empty.</exception>
    public AudioConverter(AudioFormat from, AudioFormat to)
    {
        ArgumentOutOfRangeException.ThrowIfZero(from.SampleRate, nameof(from));
        ArgumentOutOfRangeException.ThrowIfZero(to.SampleRate, nameof(to));
        From = from;
        To = to;
        if (from.SampleRate != to.SampleRate)
        {
            _resamplers = new PolyphaseResampler[Math.Min(from.Channels, to.Channels)];
            var filter = SincFilter.For(from.SampleRate, to.SampleRate);
            for (var i = 0; i < _resamplers.Length; i++)
            {
                _resamplers[i] = new(filter);
            }
        }
    }

    /// <summary>The format of what goes in.</summary>
    public AudioFormat From { get; }

    /// <summary>The format of what comes out.</summary>
    public AudioFormat To { get; }

    /// <summary>The most values that converting a block can give.</summary>
    /// <param name="length">The values that go in, all channels.</param>
    /// <returns>The values that may come out, all channels.</returns>
    public int MaxOutput(int length)
    {
        var samples = length / From.Channels;
        return From.SampleRate == To.SampleRate
            ? samples * To.Channels
            : ((int)((((long)samples * To.SampleRate) + From.SampleRate - 1) / From.SampleRate) + 1) * To.Channels;
    }

    /// <summary>Converts the next block.</summary>
    /// <param name="samples">The block, channels interleaved.</param>
    /// <param name="destination">At least <see cref="MaxOutput"/> values.</param>
    /// <returns>The values written.</returns>
    /// <exception cref="ArgumentException">The destination is too short, or the block's last sample lacks a channel.</exception>
    public int Convert(ReadOnlySpan<short> samples, Span<short> destination)
    {
        if (samples.Length % From.Channels != 0)
        {
            throw new ArgumentException($"{samples.Length} values cannot be {From.Channels} channels.", nameof(samples));
        }

        if (destination.Length < MaxOutput(samples.Length))
        {
            throw new ArgumentException($"Converting {samples.Length} values takes room for {MaxOutput(samples.Length)}, not {destination.Length}.", nameof(destination));
        }

        if (From == To)
        {
            samples.CopyTo(destination);
            return samples.Length;
        }

        return _resamplers.Length == 0 ? MapChannels(samples, destination) : Resample(samples, destination);
    }

    private int MapChannels(ReadOnlySpan<short> samples, Span<short> destination)
    {
        if (To.Channels == 2)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                destination[2 * i] = destination[(2 * i) + 1] = samples[i];
            }

            return samples.Length * 2;
        }

        for (var i = 0; i < samples.Length / 2; i++)
        {
            destination[i] = (short)((samples[2 * i] + samples[(2 * i) + 1]) >> 1);
        }

        return samples.Length / 2;
    }

    private int Resample(ReadOnlySpan<short> samples, Span<short> destination)
    {
        var count = samples.Length / From.Channels;
        Reserve(ref _input, count);
        Reserve(ref _output, MaxOutput(samples.Length));
        var written = 0;
        for (var channel = 0; channel < _resamplers.Length; channel++)
        {
            Take(samples, channel, _input.AsSpan(0, count));
            written = _resamplers[channel].Process(_input.AsSpan(0, count), _output);
            for (var i = 0; i < written; i++)
            {
                var value = (short)Math.Clamp(MathF.Round(_output[i]), short.MinValue, short.MaxValue);
                var at = i * To.Channels;
                destination[at + channel] = value;
                if (To.Channels > _resamplers.Length)
                {
                    destination[at + 1] = value;
                }
            }
        }

        return written * To.Channels;
    }

    private void Take(ReadOnlySpan<short> samples, int channel, Span<float> destination)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = From.Channels == _resamplers.Length
                ? samples[(i * From.Channels) + channel]
                : (samples[2 * i] + samples[(2 * i) + 1]) * 0.5f;
        }
    }

    private static void Reserve(ref float[] array, int length)
    {
        if (array.Length < length)
        {
            array = new float[length];
        }
    }
}
