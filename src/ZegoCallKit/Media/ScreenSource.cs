namespace ZegoCallKit.Media;

/// <summary>Represents a screen or a window (<c>zego_screen_capture_source_info</c>).</summary>
/// <param name="Id">The system's handle of the source.</param>
/// <param name="Kind">Whether the source is a screen or a window.</param>
/// <param name="Name">The name of the screen or the title of the window.</param>
public sealed record ScreenSource(nint Id, ScreenSourceKind Kind, string Name);
