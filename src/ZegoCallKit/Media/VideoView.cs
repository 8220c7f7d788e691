namespace ZegoCallKit.Media;

/// <summary>Specifies where an engine draws video (<c>zego_canvas</c>).</summary>
public sealed record VideoView
{
    /// <summary>Gets the native window, which must outlive its use.</summary>
    public required nint Handle { get; init; }

    /// <summary>Gets how the video fills the window; by default all of it is shown.</summary>
    public ViewMode Mode { get; init; } = ViewMode.AspectFit;

    /// <summary>Gets the color around the video, as 0xRRGGBB; black by default.</summary>
    public int BackgroundColor { get; init; }
}
