namespace ZegoCallKit.Media;

/// <summary>Where the planes of a tightly packed picture lie.</summary>
public static class VideoLayout
{
    /// <summary>The number of planes of a format.</summary>
    /// <param name="format">The pixel format.</param>
    /// <returns>3 for I420, 2 for NV12, otherwise 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The format is not one of the enum's.</exception>
    public static int PlaneCount(VideoPixelFormat format) => format switch
    {
        VideoPixelFormat.I420 => 3,
        VideoPixelFormat.Nv12 => 2,
        VideoPixelFormat.Bgra32 or VideoPixelFormat.Rgba32 => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a pixel format."),
    };

    /// <summary>Bytes of one tightly packed row of a plane.</summary>
    /// <param name="format">The pixel format.</param>
    /// <param name="plane">The plane's number, from 0.</param>
    /// <param name="width">The picture's width in pixels.</param>
    /// <returns>The bytes.</returns>
    public static int RowSize(VideoPixelFormat format, int plane, int width) => format switch
    {
        VideoPixelFormat.I420 => plane == 0 ? width : (width + 1) / 2,
        VideoPixelFormat.Nv12 => plane == 0 ? width : (width + 1) / 2 * 2,
        VideoPixelFormat.Bgra32 or VideoPixelFormat.Rgba32 => width * 4,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a pixel format."),
    };

    /// <summary>Rows of a plane.</summary>
    /// <param name="plane">The plane's number, from 0.</param>
    /// <param name="height">The picture's height in pixels.</param>
    /// <returns>The rows: half of the height, rounded up, in planes of colour.</returns>
    public static int RowCount(int plane, int height) => plane == 0 ? height : (height + 1) / 2;

    /// <summary>Bytes of one tightly packed picture.</summary>
    /// <param name="format">The pixel format.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <returns>The bytes of all planes.</returns>
    public static int FrameSize(VideoPixelFormat format, int width, int height)
    {
        var size = 0;
        for (var plane = 0; plane < PlaneCount(format); plane++)
        {
            size = checked(size + (RowSize(format, plane, width) * RowCount(plane, height)));
        }

        return size;
    }
}
