using ZegoCallKit.Effects.Filters;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects;

/// <summary>
/// Provides the four beauty effects, computed on the CPU: it smooths plain surfaces while keeping edges, sharpens details, brightens, and warms pixels
/// of skin color. It does not detect faces. It is the built-in beauty of the in-memory engine; with any engine it can process captured frames or frames from your own code.
/// </summary>
/// <remarks>Supports every pixel format, padded rows and odd sizes; alpha is unchanged. It cannot process two frames at once; <see cref="Levels"/> can be set from any thread.</remarks>
public sealed class BeautyProcessor : IVideoFrameProcessor
{
    private readonly EdgePreservingFilter _smoothing = new();
    private readonly UnsharpMask _sharpening = new();
    private volatile BeautyLevels _levels = new();
    private byte[] _before = [];
    private byte[] _after = [];
    private ToneCurves? _curves;

    /// <summary>Gets or sets the strength of each effect, from the next frame on; 50 each at first.</summary>
    /// <exception cref="ArgumentException">A level is not between 0 and 100.</exception>
    public BeautyLevels Levels
    {
        get => _levels;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            value.Validate(nameof(value));
            _levels = value;
        }
    }

    /// <inheritdoc/>
    public void Process(in WritableVideoFrame frame)
    {
        var levels = _levels;
        if (levels == BeautyLevels.None)
        {
            return;
        }

        var width = frame.Width;
        var height = frame.Height;
        Reserve(width * height);
        LumaPlane.Read(in frame, _before);
        _before.AsSpan(0, width * height).CopyTo(_after);
        if (levels.Smooth > 0)
        {
            _smoothing.Apply(_after, width, height, levels.Smooth);
        }

        if (levels.Sharpen > 0)
        {
            _sharpening.Apply(_after, width, height, levels.Sharpen);
        }

        var curves = CurvesOf(levels, VideoLayout.PlaneCount(frame.Format) > 1);
        curves.Whiten(_after.AsSpan(0, width * height));
        LumaPlane.Write(in frame, _before, _after, curves);
    }

    private void Reserve(int size)
    {
        if (_before.Length < size)
        {
            _before = new byte[size];
            _after = new byte[size];
        }
    }

    private ToneCurves CurvesOf(BeautyLevels levels, bool isLimitedRange)
    {
        if (_curves is not { } curves || !curves.Fit(levels, isLimitedRange))
        {
            _curves = curves = new ToneCurves(levels, isLimitedRange);
        }

        return curves;
    }
}
