using ZegoCallKit.Media;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Provides endless pictures of moving waves in one color.</summary>
internal sealed class DemoPictures : IVideoSource
{
    private const int Period = 512;
    private const double Darkest = 44, Brightest = 196, Saturation = 44;

    // One period of a wave, as luminance.
    private static readonly byte[] Wave = [.. Enumerable.Range(0, Period).Select(static i => (byte)Math.Round(Darkest + ((Brightest - Darkest) * (1 - Math.Cos(Math.Tau * i / Period)) / 2)))];

    private readonly byte[] _blues = new byte[Period];
    private readonly byte[] _reds = new byte[Period];
    private int _time;

    /// <summary>Creates the source.</summary>
    /// <param name="hue">The color, as the share of a turn around the circle of colors.</param>
    public DemoPictures(double hue)
    {
        for (var i = 0; i < Period; i++)
        {
            var (sin, cos) = Math.SinCos(Math.Tau * (hue + (0.09 * Math.Sin(Math.Tau * i / Period))));
            _blues[i] = (byte)Math.Round(128 + (Saturation * cos));
            _reds[i] = (byte)Math.Round(128 + (Saturation * sin));
        }
    }

    /// <inheritdoc/>
    public VideoFormat Format { get; } = new(640, 360, new FrameRate(15));

    /// <inheritdoc/>
    public bool TryRead(Span<byte> picture)
    {
        var (width, height, time) = (Format.Width, Format.Height, _time);
        _time = (_time + 1) % Period;
        for (var y = 0; y < height; y++)
        {
            var row = picture.Slice(y * width, width);
            var drift = (2 * y) + (3 * time);
            int level = Wave[(y + (2 * time)) % Period];
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (byte)((level + Wave[(x + drift) % Period] + Wave[(x + (Period * 2) - y - time) % Period]) / 3);
            }
        }

        var blues = picture[(width * height)..];
        var reds = blues[(width * height / 4)..];
        for (var i = 0; i < width * height / 4; i++)
        {
            var at = ((i % (width / 2)) + (i / (width / 2)) + time) % Period;
            blues[i] = _blues[at];
            reds[i] = _reds[at];
        }

        return true;
    }
}
