using System.Runtime.InteropServices;

namespace ZegoCallKit.Effects.Interop;

/// <summary>Describes a frame to the SDK (<c>zego_effects_video_frame_param</c>); passed by value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FrameParam
{
    public int Width;
    public int Height;
    public FrameFormat Format;

    /// <summary>Used only for textures; 0 for buffers.</summary>
    public int TextureFormat;
}
