namespace ZegoCallKit.Media;

/// <summary>Represents the format and frame rate of raw video.</summary>
public sealed record VideoFormat
{
    /// <summary>The maximum width or height in pixels.</summary>
    public const int MaxSide = 16_384;

    /// <summary>Creates a format.</summary>
    /// <param name="width">The width in pixels: 1 to 16,384; odd values are allowed.</param>
    /// <param name="height">The height in pixels: 1 to 16,384; odd values are allowed.</param>
    /// <param name="frameRate">The frame rate.</param>
    /// <param name="pixelFormat">The pixel format.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public VideoFormat(int width, int height, FrameRate frameRate, VideoPixelFormat pixelFormat = VideoPixelFormat.I420)
    {
        if (width is < 1 or > MaxSide)
        {
            throw new ArgumentOutOfRangeException(nameof(width), width, $"The width must be between 1 and {MaxSide} pixels.");
        }

        if (height is < 1 or > MaxSide)
        {
            throw new ArgumentOutOfRangeException(nameof(height), height, $"The height must be between 1 and {MaxSide} pixels.");
        }

        if (frameRate.Numerator < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(frameRate), frameRate, "The frame rate must be greater than zero.");
        }

        Width = width;
        Height = height;
        FrameRate = frameRate;
        PixelFormat = pixelFormat;
    }

    /// <summary>Gets the width in pixels.</summary>
    public int Width { get; }

    /// <summary>Gets the height in pixels.</summary>
    public int Height { get; }

    /// <summary>Gets the frame rate.</summary>
    public FrameRate FrameRate { get; }

    /// <summary>Gets the pixel format.</summary>
    public VideoPixelFormat PixelFormat { get; }

    /// <summary>Gets the number of bytes in one tightly packed frame.</summary>
    public int FrameSize => VideoLayout.FrameSize(PixelFormat, Width, Height);
}
