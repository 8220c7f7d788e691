namespace ZegoCallKit.Media;

/// <summary>Where an engine draws video (<c>zego_canvas</c>).</summary>
/// <param name="Handle">The native window; it must outlive its use.</param>
/// <param name="Mode">How the picture fills it.</param>
/// <param name="BackgroundColor">0xRRGGBB around the picture.</param>
public sealed record VideoView(nint Handle, ViewMode Mode = ViewMode.AspectFit, int BackgroundColor = 0);
