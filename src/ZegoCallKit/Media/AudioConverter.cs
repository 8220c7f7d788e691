namespace ZegoCallKit.Media;

/// <summary>
/// Converts a stream of audio to another sample rate and channel count, block by block without gaps. Rates are converted by a windowed-sinc filter, which delays
/// the audio by about 40 samples of the lower rate; audio of equal formats passes bit for bit and without delay.
/// </summary>
/// <remarks>The converter keeps the part of earlier blocks that it needs: use one converter per stream, from one thread at a time.</remarks>
public sealed class AudioConverter
{
    private readonly PolyphaseResampler[] _resamplers = [];
    private float[] _input = [];
    private float[] _output = [];

    /// <summary>Creates a converter.</summary>
    /// <param name="from">The format of the input.</param>
    /// <param name="to">The format of the output. Mono becomes stereo by duplication, stereo becomes mono by averaging.</param>
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

    /// <summary>Gets the format of the input.</summary>
    public AudioFormat From { get; }

    /// <summary>Gets the format of the output.</summary>
    public AudioFormat To { get; }

    /// <summary>Returns the maximum number of values that converting a block can produce.</summary>
    /// <param name="length">The number of input values, over all channels.</param>
    /// <returns>The maximum number of output values, over all channels.</returns>
    public int MaxOutput(int length)
    {
        var samples = length / From.Channels;
        return From.SampleRate == To.SampleRate
            ? samples * To.Channels
            : ((int)((((long)samples * To.SampleRate) + From.SampleRate - 1) / From.SampleRate) + 1) * To.Channels;
    }

    /// <summary>Converts the next block.</summary>
    /// <param name="samples">The block, with channels interleaved.</param>
    /// <param name="destination">The buffer for the output: at least <see cref="MaxOutput"/> values.</param>
    /// <returns>The number of values written.</returns>
    /// <exception cref="ArgumentException">The destination is too short, or a channel is missing from the block's last sample.</exception>
    public int Convert(ReadOnlySpan<short> samples, Span<short> destination)
    {
        if (samples.Length % From.Channels != 0)
        {
            throw new ArgumentException($"The number of values must be a multiple of {From.Channels} channels; it is {samples.Length}.", nameof(samples));
        }

        if (destination.Length < MaxOutput(samples.Length))
        {
            throw new ArgumentException($"The destination must have room for {MaxOutput(samples.Length)} values to convert {samples.Length}; it has room for {destination.Length}.", nameof(destination));
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
            CopyChannel(samples, channel, _input.AsSpan(0, count));
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

    private void CopyChannel(ReadOnlySpan<short> samples, int channel, Span<float> destination)
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
