using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Effects;

/// <summary>Represents an image in memory with padded rows, painted by a function and measured in RGB.</summary>
internal sealed class TestPicture
{
    private const byte Padding = 0xa5;
    private const int Extra = 5;

    private readonly byte[][] _planes;
    private readonly int[] _strides;

    private TestPicture(VideoPixelFormat format, int width, int height)
    {
        Format = format;
        Width = width;
        Height = height;
        var count = VideoLayout.PlaneCount(format);
        _planes = new byte[count][];
        _strides = new int[count];
        for (var plane = 0; plane < count; plane++)
        {
            _strides[plane] = VideoLayout.RowSize(format, plane, width) + Extra;
            _planes[plane] = new byte[_strides[plane] * VideoLayout.RowCount(plane, height)];
            _planes[plane].AsSpan().Fill(Padding);
        }
    }

    public VideoPixelFormat Format { get; }

    public int Width { get; }

    public int Height { get; }

    public WritableVideoFrame Frame => new()
    {
        Format = Format,
        Width = Width,
        Height = Height,
        Plane0 = _planes[0],
        Stride0 = _strides[0],
        Plane1 = _planes.Length > 1 ? _planes[1] : default,
        Stride1 = _planes.Length > 1 ? _strides[1] : 0,
        Plane2 = _planes.Length > 2 ? _planes[2] : default,
        Stride2 = _planes.Length > 2 ? _strides[2] : 0,
    };

    public static TestPicture Paint(VideoPixelFormat format, int width, int height, Func<int, int, (int Red, int Green, int Blue)> colour)
    {
        var pixels = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var (red, green, blue) = colour(i % width, i / width);
            (pixels[4 * i], pixels[(4 * i) + 1], pixels[(4 * i) + 2], pixels[(4 * i) + 3]) = ((byte)blue, (byte)green, (byte)red, (byte)(i % 251));
        }

        var packed = new byte[VideoLayout.FrameSize(format, width, height)];
        VideoConverter.Convert(new VideoFrame(pixels, VideoPixelFormat.Bgra32, width, height, TimeSpan.Zero), format, packed);
        var picture = new TestPicture(format, width, height);
        picture.Frame.CopyFrom(packed);
        return picture;
    }

    public byte[] Packed()
    {
        var packed = new byte[VideoLayout.FrameSize(Format, Width, Height)];
        Frame.AsReadOnly().CopyTo(packed);
        return packed;
    }

    /// <summary>Returns the image as RGB, row by row.</summary>
    public (int Red, int Green, int Blue)[] Rgb()
    {
        var pixels = new byte[Width * Height * 4];
        VideoConverter.Convert(Frame.AsReadOnly(), VideoPixelFormat.Rgba32, pixels);
        return [.. Enumerable.Range(0, Width * Height).Select(i => ((int)pixels[4 * i], (int)pixels[(4 * i) + 1], (int)pixels[(4 * i) + 2]))];
    }

    public bool IsPaddingUntouched()
    {
        for (var plane = 0; plane < _planes.Length; plane++)
        {
            for (var row = 0; row < VideoLayout.RowCount(plane, Height); row++)
            {
                if (_planes[plane].AsSpan(((row + 1) * _strides[plane]) - Extra, Extra).ContainsAnyExcept(Padding))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
