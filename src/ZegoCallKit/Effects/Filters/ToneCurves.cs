namespace ZegoCallKit.Effects.Filters;

/// <summary>What brightening and warming do to each brightness, as tables.</summary>
internal sealed class ToneCurves
{
    // The logarithmic curve in common use for whitening: 5 is as far as skin still looks like skin.
    private const double MostWhitening = 4;

    // How much red the middle tones gain at most, of 255.
    private const double MostRed = 40;

    private readonly BeautyLevels _levels;
    private readonly bool _isLimitedRange;
    private readonly byte[] _whitened = new byte[256];
    private readonly int[] _red = new int[256];

    /// <param name="levels">How strong.</param>
    /// <param name="isLimitedRange">Whether black is 16 and white 235, as in YUV pictures, rather than 0 and 255.</param>
    public ToneCurves(BeautyLevels levels, bool isLimitedRange)
    {
        _levels = levels;
        _isLimitedRange = isLimitedRange;
        var black = isLimitedRange ? 16 : 0;
        var range = isLimitedRange ? 219 : 255;
        var curve = MostWhitening * levels.Whiten / 100;
        for (var value = 0; value < 256; value++)
        {
            var tone = Math.Clamp((value - black) / (double)range, 0, 1);
            var outside = value - black - (tone * range);
            var brighter = curve > 0 ? Math.Log(1 + (tone * curve)) / Math.Log(1 + curve) : tone;
            _whitened[value] = (byte)Math.Clamp(Math.Round(black + (brighter * range) + outside), 0, 255);
            _red[value] = (int)Math.Round(MostRed * levels.Rosy / 100 * 4 * tone * (1 - tone));
        }
    }

    public bool Fit(BeautyLevels levels, bool isLimitedRange) => _isLimitedRange == isLimitedRange && _levels == levels;

    public void Whiten(Span<byte> luma)
    {
        if (_levels.Whiten == 0)
        {
            return;
        }

        foreach (ref var value in luma)
        {
            value = _whitened[value];
        }
    }

    /// <summary>How much red a pixel of a brightness gains, on the scale of 0 to 255.</summary>
    public int RedOf(int luma) => _red[luma];
}
