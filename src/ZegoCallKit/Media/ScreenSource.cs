namespace ZegoCallKit.Media;

/// <summary>Represents a screen or a window (<c>zego_screen_capture_source_info</c>).</summary>
public sealed record ScreenSource
{
    /// <summary>Gets the system's handle of the source.</summary>
    public required nint Id { get; init; }

    /// <summary>Gets whether the source is a screen or a window.</summary>
    public required ScreenSourceKind Kind { get; init; }

    /// <summary>Gets the name of the screen or the title of the window.</summary>
    public required string Name { get; init; }
}
