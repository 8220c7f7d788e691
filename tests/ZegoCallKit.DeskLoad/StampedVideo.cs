using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.DeskLoad;

/// <summary>Provides gray pictures with the time at which they were made painted in.</summary>
internal sealed class StampedVideo(int width, int height) : IVideoSource
{
    public VideoFormat Format { get; } = new(width, height, new FrameRate(PerSecond));

    public const int PerSecond = 15;

    public bool TryRead(Span<byte> picture)
    {
        picture.Fill(128);
        FrameCounter.Paint(picture, Format.PixelFormat, Format.Width, Format.Height, Clock.Now);
        return true;
    }
}
