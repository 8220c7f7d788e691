namespace ZegoCallKit.Media;

/// <summary>Describes where the planes of a tightly packed frame lie.</summary>
public static class VideoLayout
{
    /// <summary>Returns the number of planes of a format.</summary>
    /// <param name="format">The pixel format.</param>
    /// <returns>3 for I420, 2 for NV12, otherwise 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The format is not a defined value of its enum.</exception>
    public static int PlaneCount(VideoPixelFormat format) => format switch
    {
        VideoPixelFormat.I420 => 3,
        VideoPixelFormat.Nv12 => 2,
        VideoPixelFormat.Bgra32 or VideoPixelFormat.Rgba32 => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The pixel format is not defined."),
    };

    /// <summary>Returns the number of bytes in one tightly packed row of a plane.</summary>
    /// <param name="format">The pixel format.</param>
    /// <param name="plane">The index of the plane, from 0.</param>
    /// <param name="width">The width of the frame in pixels.</param>
    /// <returns>The number of bytes.</returns>
    public static int RowSize(VideoPixelFormat format, int plane, int width) => format switch
    {
        VideoPixelFormat.I420 => plane == 0 ? width : (width + 1) / 2,
        VideoPixelFormat.Nv12 => plane == 0 ? width : (width + 1) / 2 * 2,
        VideoPixelFormat.Bgra32 or VideoPixelFormat.Rgba32 => width * 4,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The pixel format is not defined."),
    };

    /// <summary>Returns the number of rows of a plane.</summary>
    /// <param name="plane">The index of the plane, from 0.</param>
    /// <param name="height">The height of the frame in pixels.</param>
    /// <returns>The number of rows; in color planes half of the height, rounded up.</returns>
    public static int RowCount(int plane, int height) => plane == 0 ? height : (height + 1) / 2;

    /// <summary>Returns the number of bytes in one tightly packed frame.</summary>
    /// <param name="format">The pixel format.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <returns>The number of bytes in all planes.</returns>
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
