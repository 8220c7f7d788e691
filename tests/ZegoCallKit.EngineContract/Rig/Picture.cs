using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents a video frame that reached the frame sink.</summary>
/// <param name="Pixels">A copy of the pixels, tightly packed.</param>
/// <param name="Format">The pixel format.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
/// <param name="At">The time since the rig started.</param>
public sealed record Picture(byte[] Pixels, VideoPixelFormat Format, int Width, int Height, TimeSpan At);
