namespace ZegoCallKit.Media;

/// <summary>A picture that owns its pixels, as snapshots deliver it.</summary>
/// <param name="Pixels">The pixels, tightly packed.</param>
/// <param name="Format">How they lie.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record VideoImage(ReadOnlyMemory<byte> Pixels, VideoPixelFormat Format, int Width, int Height);
