namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Implements the fast Fourier transform of 1024 values, in place (radix 2).</summary>
internal static class FourierTransform
{
    public const int Size = 1024;

    private static readonly (double Cosine, double Sine)[] Twiddles =
        [.. Enumerable.Range(0, Size / 2).Select(k => (Math.Cos(Math.Tau * k / Size), -Math.Sin(Math.Tau * k / Size)))];

    public static void Transform(Span<double> real, Span<double> imaginary)
    {
        Reorder(real);
        Reorder(imaginary);
        for (var half = 1; half < Size; half *= 2)
        {
            var stride = Size / (2 * half);
            for (var start = 0; start < Size; start += 2 * half)
            {
                for (var k = 0; k < half; k++)
                {
                    var (cosine, sine) = Twiddles[k * stride];
                    var (a, b) = (start + k, start + k + half);
                    var re = (real[b] * cosine) - (imaginary[b] * sine);
                    var im = (real[b] * sine) + (imaginary[b] * cosine);
                    (real[b], imaginary[b]) = (real[a] - re, imaginary[a] - im);
                    (real[a], imaginary[a]) = (real[a] + re, imaginary[a] + im);
                }
            }
        }
    }

    // Sorts the values into bit-reversed order.
    private static void Reorder(Span<double> values)
    {
        for (int i = 1, j = 0; i < Size; i++)
        {
            var bit = Size / 2;
            for (; (j & bit) != 0; bit /= 2)
            {
                j ^= bit;
            }

            j ^= bit;
            if (i < j)
            {
                (values[i], values[j]) = (values[j], values[i]);
            }
        }
    }
}
