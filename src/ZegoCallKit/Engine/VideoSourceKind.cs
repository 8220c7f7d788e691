namespace ZegoCallKit.Engine;

/// <summary>Specifies the source of a channel's video (ZEGO: <c>zego_video_source_type</c>).</summary>
public enum VideoSourceKind
{
    /// <summary>No video.</summary>
    None = 1,

    /// <summary>The camera.</summary>
    Camera = 2,

    /// <summary>Frames pushed by the application.</summary>
    Custom = 3,

    /// <summary>The same as the main channel.</summary>
    MainPublishChannel = 4,

    /// <summary>The screen.</summary>
    ScreenCapture = 6,
}
