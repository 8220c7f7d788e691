using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>A picture that reached the frame sink.</summary>
/// <param name="Pixels">A copy of the pixels, tightly packed.</param>
/// <param name="Format">How they lie.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="At">The rig's time since it began.</param>
public sealed record Picture(byte[] Pixels, VideoPixelFormat Format, int Width, int Height, TimeSpan At);
