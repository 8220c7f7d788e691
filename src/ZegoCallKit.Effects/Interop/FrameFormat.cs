namespace ZegoCallKit.Effects.Interop;

/// <summary>Specifies the SDK's pixel formats (<c>zego_effects_video_frame_format</c>).</summary>
internal enum FrameFormat
{
    Bgra32 = 1,
    Rgba32 = 2,
    I420 = 3,
    Nv12 = 6,
}
