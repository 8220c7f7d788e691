using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Creates snapshots, which are always BGRA whatever the frame's format, like the real engine's bitmaps.</summary>
internal static class Snapshot
{
    public static VideoImage Of(MediaBuffer buffer)
    {
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.Bgra32, buffer.Width, buffer.Height)];
        VideoConverter.Convert(buffer.AsVideo(), VideoPixelFormat.Bgra32, pixels);
        return new() { Pixels = pixels, Format = VideoPixelFormat.Bgra32, Width = buffer.Width, Height = buffer.Height };
    }
}
