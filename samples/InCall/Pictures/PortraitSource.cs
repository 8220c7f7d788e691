using ZegoCallKit.Media;

namespace InCall.Pictures;

/// <summary>Paints a face in front of a striped wall, with pores and a little noise, to show the beauty effects. Every frame is the same.</summary>
internal sealed class PortraitSource : IVideoSource
{
    private readonly byte[] _picture;

    public PortraitSource(VideoFormat format)
    {
        Format = format;
        var random = new Random(5);
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.Rgba32, format.Width, format.Height)];
        for (var y = 0; y < format.Height; y++)
        {
            for (var x = 0; x < format.Width; x++)
            {
                // From -1 to 1 over the height, so that the face is upright at any size.
                var (red, green, blue) = ColorAt((x - (format.Width / 2.0)) / (format.Height / 2.0), (y - (format.Height / 2.0)) / (format.Height / 2.0));
                var noise = random.Next(-7, 8) + random.Next(-7, 8);
                var at = ((y * format.Width) + x) * 4;
                pixels[at] = Clamp(red + noise);
                pixels[at + 1] = Clamp(green + noise);
                pixels[at + 2] = Clamp(blue + noise);
                pixels[at + 3] = byte.MaxValue;
            }
        }

        _picture = new byte[format.FrameSize];
        VideoConverter.Convert(new VideoFrame(pixels, VideoPixelFormat.Rgba32, format.Width, format.Height, TimeSpan.Zero), format.PixelFormat, _picture);
    }

    public VideoFormat Format { get; }

    public bool TryRead(Span<byte> picture)
    {
        _picture.CopyTo(picture);
        return true;
    }

    private static (double Red, double Green, double Blue) ColorAt(double x, double y)
    {
        var light = 1 - (0.18 * x) - (0.1 * y);
        return (x, y) switch
        {
            _ when Inside(x - 0.2, y + 0.12, 0.035, 0.035) || Inside(x + 0.2, y + 0.12, 0.035, 0.035) => (40, 30, 25),
            _ when Inside(x - 0.2, y + 0.12, 0.1, 0.05) || Inside(x + 0.2, y + 0.12, 0.1, 0.05) => (225, 222, 218),
            _ when Inside(x - 0.2, y + 0.24, 0.13, 0.025) || Inside(x + 0.2, y + 0.24, 0.13, 0.025) => (70, 48, 35),
            _ when Inside(x, y - 0.38, 0.17, 0.05) => (165, 85, 85),
            _ when Inside(x, y - 0.1, 0.05, 0.16) => (182 * light, 132 * light, 108 * light),
            _ when Inside(x, y, 0.48, 0.66) => (168 * light, 122 * light, 100 * light),
            _ when Inside(x, y + 0.18, 0.56, 0.68) => (62, 42, 32),
            _ when y > 0.55 && Inside(x, y - 1, 0.8, 0.45) => (55, 75, 110),
            _ => (int)Math.Floor(x * 6) % 2 == 0 ? (96, 104, 108) : (84, 92, 98),
        };
    }

    private static bool Inside(double x, double y, double halfWidth, double halfHeight) => (x * x / (halfWidth * halfWidth)) + (y * y / (halfHeight * halfHeight)) <= 1;

    private static byte Clamp(double value) => (byte)Math.Clamp(value, 0, 255);
}
