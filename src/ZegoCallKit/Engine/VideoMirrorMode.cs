namespace ZegoCallKit.Engine;

/// <summary>What of the camera's picture is mirrored (ZEGO: <c>zego_video_mirror_mode</c>).</summary>
public enum VideoMirrorMode
{
    /// <summary>Only the preview.</summary>
    OnlyPreview = 0,

    /// <summary>Preview and published stream.</summary>
    Both = 1,

    /// <summary>Neither.</summary>
    None = 2,

    /// <summary>Only the published stream.</summary>
    OnlyPublish = 3,
}
