namespace ZegoCallKit.Recording.Mixing;

/// <summary>Converts sums to samples. Where several loud voices together exceed the range, it lowers the volume for a moment instead of distorting them; everything else remains unchanged.</summary>
internal sealed class PeakLimiter
{
    // The part of the difference to the full volume by which each block approaches it.
    private const float Release = 0.1f;

    private float _gain = 1;

    public void Process(ReadOnlySpan<float> sums, Span<short> samples)
    {
        var peak = 0f;
        foreach (var sum in sums)
        {
            peak = Math.Max(peak, Math.Abs(sum));
        }

        var allowed = peak > short.MaxValue ? short.MaxValue / peak : 1;
        var target = _gain + ((1 - _gain) * Release);
        target = target > 0.999f ? 1 : target;
        var (from, to) = (Math.Min(_gain, allowed), Math.Min(target, allowed));
        for (var index = 0; index < sums.Length; index++)
        {
            var gain = from + ((to - from) * index / sums.Length);
            samples[index] = (short)Math.Clamp(MathF.Round(sums[index] * gain), short.MinValue, short.MaxValue);
        }

        _gain = to;
    }
}
