namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>
/// Calculates the spectrum of the latest 1024 samples: 64 equal bands from 0 to half the sample rate, each with its power in squared sample units; a full-scale sine
/// gives 2^30. Thread-safe.
/// </summary>
internal sealed class SpectrumAnalyzer
{
    public const int Bands = 64;

    private const int Size = FourierTransform.Size;
    private const int BinsPerBand = Size / 2 / Bands;
    private const float Most = 1 << 30;

    // After this time without new samples, the audio has stopped; blocks of live audio arrive closer together, however late.
    private const long Patience = TimeSpan.TicksPerMillisecond * 100;

    // A Hann window halves the amplitude and spreads a sine over neighboring bins, which add up to 1.5 times its power.
    private const double Spread = 1.5;

    private static readonly double[] Window = [.. Enumerable.Range(0, Size).Select(i => 0.5 - (0.5 * Math.Cos(Math.Tau * i / Size)))];

    private readonly Lock _gate = new();
    private readonly short[] _latest = new short[Size];
    private int _next;
    private long _addedAt;

    /// <summary>Discards the added samples.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            Array.Clear(_latest);
        }
    }

    public void Add(ReadOnlySpan<short> samples, int channels, long now)
    {
        lock (_gate)
        {
            _addedAt = now;
            for (var i = 0; i < samples.Length; i += channels)
            {
                _latest[_next] = channels == 1 ? samples[i] : (short)((samples[i] + samples[i + 1]) >> 1);
                _next = (_next + 1) % Size;
            }
        }
    }

    public float[] Measure(long now)
    {
        Span<double> real = stackalloc double[Size];
        Span<double> imaginary = stackalloc double[Size];
        imaginary.Clear();
        lock (_gate)
        {
            if (now - _addedAt > Patience)
            {
                return new float[Bands];
            }

            for (var i = 0; i < Size; i++)
            {
                real[i] = _latest[(_next + i) % Size] * Window[i];
            }
        }

        FourierTransform.Transform(real, imaginary);
        var bands = new float[Bands];
        for (var bin = 0; bin < Size / 2; bin++)
        {
            var amplitude = 4.0 / Size;
            var power = ((real[bin] * real[bin]) + (imaginary[bin] * imaginary[bin])) * amplitude * amplitude / Spread;
            bands[bin / BinsPerBand] += (float)power;
        }

        for (var band = 0; band < Bands; band++)
        {
            bands[band] = Math.Min(bands[band], Most);
        }

        return bands;
    }
}
