namespace ZegoCallKit.Media;

/// <summary>Represents an image that owns its pixels, as a snapshot delivers it. Immutable.</summary>
public sealed record VideoImage
{
    /// <summary>Gets the pixels, tightly packed.</summary>
    public required ReadOnlyMemory<byte> Pixels { get; init; }

    /// <summary>Gets the pixel format.</summary>
    public required VideoPixelFormat Format { get; init; }

    /// <summary>Gets the width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Gets the height in pixels.</summary>
    public required int Height { get; init; }
}
