namespace ZegoCallKit.Media;

/// <summary>A picture that owns its pixels, as snapshots deliver it. Immutable.</summary>
public sealed record VideoImage
{
    /// <summary>The pixels, tightly packed.</summary>
    public required ReadOnlyMemory<byte> Pixels { get; init; }

    /// <summary>How they lie.</summary>
    public required VideoPixelFormat Format { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }
}
