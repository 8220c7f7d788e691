using ZegoCallKit.Media;

namespace InCall.Pictures;

/// <summary>Represents an image whose pixels can be measured.</summary>
internal sealed class Photo
{
    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly int _height;

    public Photo(VideoImage image)
    {
        _width = image.Width;
        _height = image.Height;
        _pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.Rgba32, _width, _height)];
        VideoConverter.Convert(new VideoFrame(image.Pixels.Span, image.Format, _width, _height, TimeSpan.Zero), VideoPixelFormat.Rgba32, _pixels);
    }

    public double Brightness(int left, int top, int width, int height) => Mean(left, top, width, height, static p => (p.Red + p.Green + p.Blue) / 3.0);

    /// <summary>Measures the left cheek of the painted face.</summary>
    public Skin Cheek()
    {
        var side = _height / 10;
        var left = (_width / 2) - (int)(_height * 0.18);
        var top = (int)(_height * 0.52);
        var noise = 0.0;
        for (var y = top; y < top + side; y++)
        {
            for (var x = left; x < left + side; x++)
            {
                noise += Math.Abs(At(x, y).Green - At(x + 1, y).Green);
            }
        }

        return new Skin(
            Brightness(left, top, side, side),
            noise / (side * side),
            Mean(left, top, side, side, static p => p.Red - ((p.Green + p.Blue) / 2.0)));
    }

    private double Mean(int left, int top, int width, int height, Func<(int Red, int Green, int Blue), double> measure)
    {
        var sum = 0.0;
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                sum += measure(At(x, y));
            }
        }

        return sum / (width * height);
    }

    private (int Red, int Green, int Blue) At(int x, int y)
    {
        var at = ((y * _width) + x) * 4;
        return (_pixels[at], _pixels[at + 1], _pixels[at + 2]);
    }
}
