namespace ZegoCallKit.Media;

/// <summary>The shape and pace of raw video.</summary>
public sealed record VideoFormat
{
    /// <summary>The largest width or height, in pixels.</summary>
    public const int MaxSide = 16_384;

    /// <summary>Creates a format.</summary>
    /// <param name="width">Width in pixels, 1 to 16,384; odd values are allowed.</param>
    /// <param name="height">Height in pixels, 1 to 16,384; odd values are allowed.</param>
    /// <param name="frameRate">Pictures a second.</param>
    /// <param name="pixelFormat">How pixels lie in memory.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public VideoFormat(int width, int height, FrameRate frameRate, VideoPixelFormat pixelFormat = VideoPixelFormat.I420)
    {
        if (width is < 1 or > MaxSide)
        {
            throw new ArgumentOutOfRangeException(nameof(width), width, $"The width must be 1 to {MaxSide} pixels.");
        }

        if (height is < 1 or > MaxSide)
        {
            throw new ArgumentOutOfRangeException(nameof(height), height, $"The height must be 1 to {MaxSide} pixels.");
        }

        if (frameRate.Numerator < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(frameRate), frameRate, "The frame rate is empty; it must be at least one picture in some seconds.");
        }

        Width = width;
        Height = height;
        FrameRate = frameRate;
        PixelFormat = pixelFormat;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Pictures a second.</summary>
    public FrameRate FrameRate { get; }

    /// <summary>How pixels lie in memory.</summary>
    public VideoPixelFormat PixelFormat { get; }

    /// <summary>Bytes of one tightly packed picture.</summary>
    public int FrameSize => VideoLayout.FrameSize(PixelFormat, Width, Height);
}
