using System.Runtime.InteropServices;

namespace ZegoCallKit.Effects.Interop;

/// <summary>What the SDK is told of a picture (<c>zego_effects_video_frame_param</c>), by value.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct FrameParam
{
    public int Width;
    public int Height;
    public FrameFormat Format;

    /// <summary>For textures only; 0 with buffers.</summary>
    public int TextureFormat;
}
