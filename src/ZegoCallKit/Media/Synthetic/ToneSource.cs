using System.Numerics;

namespace ZegoCallKit.Media.Synthetic;

/// <summary>Provides an endless sine tone. Sample n depends only on n, so the phase is exact across blocks of any size and any length of time.</summary>
public sealed class ToneSource : IAudioSource
{
    // One period of the sampled tone is precomputed if it is at most this long; most tones repeat within it.
    private const int MaxTable = 48_000;

    private readonly long _step;
    private readonly long _cycle;
    private readonly double _amplitude;
    private readonly short[]? _table;
    private long _position;

    /// <summary>Creates the source.</summary>
    /// <param name="frequency">The frequency in hertz, exact to 0.001: above 0 and below half of the sample rate.</param>
    /// <param name="format">The format; all channels carry the same samples.</param>
    /// <param name="level">The peak in dBFS: -120 to 0, where 0 is full scale and -20 is a tenth of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public ToneSource(double frequency, AudioFormat format, double level = -12)
    {
        ArgumentOutOfRangeException.ThrowIfZero(format.SampleRate, nameof(format));
        if (!(frequency >= 0.001 && frequency < format.SampleRate / 2.0))
        {
            throw new ArgumentOutOfRangeException(nameof(frequency), frequency, $"The frequency must be at least 0.001 Hz and below {format.SampleRate / 2.0} Hz, half of the sample rate.");
        }

        if (level is not (>= -120 and <= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "The level must be between -120 and 0 dBFS.");
        }

        Format = format;
        Frequency = frequency;
        Level = level;
        _amplitude = short.MaxValue * Math.Pow(10, level / 20);
        _step = (long)Math.Round(frequency * 1000);
        _cycle = format.SampleRate * 1000L;
        var period = _cycle / (long)BigInteger.GreatestCommonDivisor(_step, _cycle);
        if (period <= MaxTable)
        {
            _table = new short[period];
            for (var i = 0; i < _table.Length; i++)
            {
                _table[i] = Sample(i);
            }
        }
    }

    /// <inheritdoc/>
    public AudioFormat Format { get; }

    /// <summary>Gets the frequency in hertz.</summary>
    public double Frequency { get; }

    /// <summary>Gets the peak in dBFS.</summary>
    public double Level { get; }

    /// <inheritdoc/>
    public int Read(Span<short> samples)
    {
        var count = samples.Length / Format.Channels;
        for (var i = 0; i < count; i++, _position++)
        {
            var sample = _table is null ? Sample(_position) : _table[_position % _table.Length];
            samples.Slice(i * Format.Channels, Format.Channels).Fill(sample);
        }

        return count * Format.Channels;
    }

    private short Sample(long n) => (short)Math.Round(_amplitude * Math.Sin(Math.Tau * (long)((Int128)n * _step % _cycle) / _cycle));
}
