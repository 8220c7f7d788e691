using ZegoCallKit.Media;

namespace ZegoCallKit.Effects.Processing;

/// <summary>Describes the memory layout of a frame's rows.</summary>
internal static class FrameLayout
{
    /// <summary>Returns whether the rows have no padding: the SDK does not support strides and can process only such a frame directly.</summary>
    public static bool IsPacked(in WritableVideoFrame frame)
    {
        for (var plane = 0; plane < VideoLayout.PlaneCount(frame.Format); plane++)
        {
            if (frame.Stride(plane) != VideoLayout.RowSize(frame.Format, plane, frame.Width))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the number of bytes of a tightly packed plane.</summary>
    public static int PlaneSize(in WritableVideoFrame frame, int plane) =>
        VideoLayout.RowSize(frame.Format, plane, frame.Width) * VideoLayout.RowCount(plane, frame.Height);

    /// <summary>Rejects frames that would make the SDK write outside the frame.</summary>
    public static void Validate(in WritableVideoFrame frame, string parameter)
    {
        if (frame.Width is < 1 or > VideoFormat.MaxSide || frame.Height is < 1 or > VideoFormat.MaxSide)
        {
            throw new ArgumentException($"The width and height must be between 1 and {VideoFormat.MaxSide} pixels; the frame is {frame.Width}×{frame.Height}.", parameter);
        }

        for (var plane = 0; plane < VideoLayout.PlaneCount(frame.Format); plane++)
        {
            var row = VideoLayout.RowSize(frame.Format, plane, frame.Width);
            var stride = frame.Stride(plane);
            if (stride < row)
            {
                throw new ArgumentException($"The stride of plane {plane} must be at least the {row} bytes of a row; it is {stride}.", parameter);
            }

            var needed = ((long)stride * (VideoLayout.RowCount(plane, frame.Height) - 1)) + row;
            if (frame.Plane(plane).Length < needed)
            {
                throw new ArgumentException($"Plane {plane} of a {frame.Width}×{frame.Height} {frame.Format} frame needs {needed} bytes; it has {frame.Plane(plane).Length}.", parameter);
            }
        }
    }
}
