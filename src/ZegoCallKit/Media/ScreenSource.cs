namespace ZegoCallKit.Media;

/// <summary>A screen or a window (<c>zego_screen_capture_source_info</c>).</summary>
/// <param name="Id">The system's handle.</param>
/// <param name="Kind">Screen or window.</param>
/// <param name="Name">Its name or title.</param>
public sealed record ScreenSource(nint Id, ScreenSourceKind Kind, string Name);
