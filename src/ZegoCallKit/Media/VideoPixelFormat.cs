namespace ZegoCallKit.Media;

/// <summary>Specifies how the pixels of a raw frame are laid out in memory (ZEGO: <c>zego_video_frame_format</c>).</summary>
public enum VideoPixelFormat
{
    /// <summary>Three planes: Y, then U and V at half width and half height, rounded up.</summary>
    I420 = 1,

    /// <summary>Two planes: Y, then interleaved U V at half size.</summary>
    Nv12 = 2,

    /// <summary>One plane with four bytes per pixel: blue, green, red, alpha.</summary>
    Bgra32 = 4,

    /// <summary>One plane with four bytes per pixel: red, green, blue, alpha.</summary>
    Rgba32 = 5,
}
