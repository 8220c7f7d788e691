namespace ZegoCallKit.Media;

/// <summary>Specifies what is mirrored of the camera's video (ZEGO: <c>zego_video_mirror_mode</c>).</summary>
public enum VideoMirrorMode
{
    /// <summary>Only the preview.</summary>
    OnlyPreview = 0,

    /// <summary>The preview and the published stream.</summary>
    Both = 1,

    /// <summary>Neither of them.</summary>
    None = 2,

    /// <summary>Only the published stream.</summary>
    OnlyPublish = 3,
}
