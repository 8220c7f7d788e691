namespace ZegoCallKit.Media;

/// <summary>Specifies what a screen capture shows (ZEGO: <c>zego_screen_capture_source_type</c>).</summary>
public enum ScreenSourceKind
{
    /// <summary>The kind is unknown.</summary>
    Unknown = 0,

    /// <summary>One window.</summary>
    Window = 1,

    /// <summary>A whole screen.</summary>
    Screen = 2,
}
