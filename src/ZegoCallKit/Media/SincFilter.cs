namespace ZegoCallKit.Media;

/// <summary>Holds the coefficients of a rate conversion: a Kaiser-windowed sinc, sampled at every phase that an output sample can have between two input samples.</summary>
internal sealed class SincFilter
{
    // The zero crossings on each side, and the window's shape: about 90 dB of rejection, flat up to 0.86 of half the lower rate.
    private const int ZeroCrossings = 40;
    private const double Beta = 9;
    private const double Cutoff = 0.93;

    // Phases are exact up to this number; unusual pairs of rates have more phases and interpolate between neighbors.
    private const int MaxPhases = 1280;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(int From, int To), SincFilter> Filters = new();

    private readonly float[] _coefficients;

    private SincFilter(int from, int to)
    {
        var divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(from, to);
        Up = to / divisor;
        Down = from / divisor;
        Phases = Math.Min(Up, MaxPhases);
        Taps = 2 * (int)Math.Ceiling(ZeroCrossings * Math.Max(1.0, (double)from / to));
        _coefficients = new float[(Phases + 1) * Taps];
        var cutoff = Cutoff * Math.Min(1.0, (double)to / from);
        for (var phase = 0; phase <= Phases; phase++)
        {
            Fill(_coefficients.AsSpan(phase * Taps, Taps), (double)phase / Phases, cutoff);
        }
    }

    /// <summary>Gets the number of output samples per <see cref="Down"/> input samples.</summary>
    public int Up { get; }

    public int Down { get; }

    public int Phases { get; }

    /// <summary>Gets the number of input samples that contribute to one output sample.</summary>
    public int Taps { get; }

    /// <summary>Returns the filter for two rates, which is computed once for each pair.</summary>
    public static SincFilter For(int from, int to) => Filters.GetOrAdd((from, to), static pair => new(pair.From, pair.To));

    public ReadOnlySpan<float> Phase(int phase) => _coefficients.AsSpan(phase * Taps, Taps);

    private static void Fill(Span<float> taps, double fraction, double cutoff)
    {
        var half = taps.Length / 2;
        var values = new double[taps.Length];
        var sum = 0.0;
        for (var i = 0; i < taps.Length; i++)
        {
            var t = i - (half - 1) - fraction;
            var x = Math.PI * cutoff * t;
            var sinc = Math.Abs(x) < 1e-12 ? 1 : Math.Sin(x) / x;
            var edge = Math.Min(1, Math.Abs(t / half));
            values[i] = sinc * Bessel(Beta * Math.Sqrt(1 - (edge * edge)));
            sum += values[i];
        }

        // Normalized so that every phase passes a constant unchanged.
        for (var i = 0; i < taps.Length; i++)
        {
            taps[i] = (float)(values[i] / sum);
        }
    }

    // Computes the modified Bessel function of order 0 from its series.
    private static double Bessel(double x)
    {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
