namespace ZegoCallKit.Media;

/// <summary>Specifies where an engine draws video (<c>zego_canvas</c>).</summary>
/// <param name="Handle">The native window, which must outlive its use.</param>
/// <param name="Mode">How the video fills the window.</param>
/// <param name="BackgroundColor">The color around the video, as 0xRRGGBB.</param>
public sealed record VideoView(nint Handle, ViewMode Mode = ViewMode.AspectFit, int BackgroundColor = 0);
