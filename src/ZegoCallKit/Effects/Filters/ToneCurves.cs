using ZegoCallKit.Media;

namespace ZegoCallKit.Effects.Filters;

/// <summary>Holds the effect of brightening and warming on each brightness and color, as tables.</summary>
internal sealed class ToneCurves
{
    // The logarithmic curve commonly used for whitening, at most log(1 + 4 x) / log 5: beyond that, skin no longer looks like skin.
    private const double MostWhitening = 4;

    // The maximum red that the middle tones gain, out of 255.
    private const double MostRed = 40;

    // The range of U and V in which skin of every shade lies in BT.601, with soft edges; 256 stands for the full effect.
    private static readonly int[] SkinU = Window(60, 80, 118, 127);
    private static readonly int[] SkinV = Window(129, 138, 175, 200);

    private readonly BeautyLevels _levels;
    private readonly bool _isLimitedRange;
    private readonly byte[] _whitened = new byte[256];
    private readonly int[] _red = new int[256];

    /// <param name="levels">The strength of each effect.</param>
    /// <param name="isLimitedRange">Whether black is 16 and white 235, as in YUV frames, instead of 0 and 255.</param>
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

    /// <summary>Gets whether any pixel gains red.</summary>
    public bool AddsRed => _levels.Rosy > 0;

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

    /// <summary>Returns how much red a pixel gains, on a scale of 0 to 255: most in the middle tones of skin, none where the color is not that of skin.</summary>
    public int RedOf(int luma, int u, int v) => (_red[luma] * SkinU[u] * SkinV[v]) >> 16;

    // Rises from 0 between the first two values and falls to 0 between the last two.
    private static int[] Window(int nothing, int rising, int falling, int end)
    {
        var window = new int[256];
        for (var value = 0; value < 256; value++)
        {
            window[value] = (int)(256 * Math.Clamp(Math.Min((value - nothing) / (double)(rising - nothing), (end - value) / (double)(end - falling)), 0, 1));
        }

        return window;
    }
}
