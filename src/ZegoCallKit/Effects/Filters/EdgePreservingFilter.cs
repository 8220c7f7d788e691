namespace ZegoCallKit.Effects.Filters;

/// <summary>
/// Smooths areas that vary little and keeps areas that vary strongly: the guided filter (He, Sun and Tang), guided by the frame itself. Where the variance around a pixel
/// is far below the value given by the strength, the result is the mean; where it is far above, the result is the pixel.
/// </summary>
internal sealed class EdgePreservingFilter
{
    // The deviation, out of 255, that is smoothed by half at full strength: noise and pores lie below it, edges above.
    private const float MostDeviation = 18;

    private readonly BoxFilter _box = new();
    private float[] _mean = [];
    private float[] _square = [];

    public void Apply(Span<byte> plane, int width, int height, int level)
    {
        var size = width * height;
        if (_mean.Length < size)
        {
            _mean = new float[size];
            _square = new float[size];
        }

        var radius = Math.Clamp(Math.Min(width, height) / 90, 2, 12);
        var strength = MostDeviation * level / 100;
        var mean = _mean.AsSpan(0, size);
        var square = _square.AsSpan(0, size);
        for (var i = 0; i < size; i++)
        {
            mean[i] = plane[i];
            square[i] = plane[i] * plane[i];
        }

        _box.Apply(mean, width, height, radius);
        _box.Apply(square, width, height, radius);

        // Computed in place: the weight of the pixel, and the part contributed by the mean.
        var share = square;
        var rest = mean;
        for (var i = 0; i < size; i++)
        {
            var variance = Math.Max(square[i] - (mean[i] * mean[i]), 0);
            var own = variance / (variance + (strength * strength));
            rest[i] = (1 - own) * mean[i];
            share[i] = own;
        }

        _box.Apply(share, width, height, radius);
        _box.Apply(rest, width, height, radius);
        for (var i = 0; i < size; i++)
        {
            plane[i] = (byte)Math.Clamp((share[i] * plane[i]) + rest[i] + 0.5f, 0, 255);
        }
    }
}
