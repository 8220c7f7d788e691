namespace ZegoCallKit.Media.Synthetic;

/// <summary>
/// Paints a number into a frame as black and white cells, most significant bit first, in rows from the top left corner. The number survives conversion between
/// pixel formats.
/// </summary>
/// <remarks>The cells are as large as possible (up to 16 pixels) within at most half of the height, where possible. A frame of fewer than 32 pixels carries only the low bits.</remarks>
public static class FrameCounter
{
    private const int Bits = 32;
    private const int Threshold = 126;

    /// <summary>Returns the number of bits that a frame of this size carries.</summary>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <returns>32, or fewer for a tiny frame: the number is then painted modulo 2 to that power.</returns>
    public static int BitsOf(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return (int)Math.Min(Bits, (long)width * height);
    }

    /// <summary>Paints a number over a tightly packed frame.</summary>
    /// <param name="picture">The bytes of the frame.</param>
    /// <param name="format">The pixel format of the frame.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentException">The frame has too few bytes.</exception>
    public static void Paint(Span<byte> picture, VideoPixelFormat format, int width, int height, uint number)
    {
        if (picture.Length < VideoLayout.FrameSize(format, width, height))
        {
            throw new ArgumentException($"A {width}×{height} {format} frame needs {VideoLayout.FrameSize(format, width, height)} bytes, but this one has {picture.Length}.", nameof(picture));
        }

        var bits = BitsOf(width, height);
        var cell = CellOf(width, height);
        var columns = width / cell;
        var yuv = VideoLayout.PlaneCount(format) > 1;
        for (var bit = 0; bit < bits; bit++)
        {
            var white = (number >> (bits - 1 - bit) & 1) == 1;
            var left = bit % columns * cell;
            var top = bit / columns * cell;
            for (var y = top; y < top + cell; y++)
            {
                if (yuv)
                {
                    picture.Slice((y * width) + left, cell).Fill(white ? (byte)235 : (byte)16);
                }
                else
                {
                    PaintRow(picture.Slice(((y * width) + left) * 4, cell * 4), white ? byte.MaxValue : (byte)0);
                }
            }
        }

        if (yuv)
        {
            Bleach(picture, format, width, height, columns * cell, (bits + columns - 1) / columns * cell);
        }
    }

    /// <summary>Reads the number back.</summary>
    /// <param name="frame">A frame painted by <see cref="Paint"/>, in any pixel format.</param>
    /// <returns>The number; only as many of its low bits as <see cref="BitsOf"/> returns.</returns>
    public static uint Read(in VideoFrame frame)
    {
        var bits = BitsOf(frame.Width, frame.Height);
        var cell = CellOf(frame.Width, frame.Height);
        var columns = frame.Width / cell;
        var number = 0u;
        for (var bit = 0; bit < bits; bit++)
        {
            var x = (bit % columns * cell) + (cell / 2);
            var y = (bit / columns * cell) + (cell / 2);
            number = (number << 1) | (LumaAt(in frame, x, y) >= Threshold ? 1u : 0u);
        }

        return number;
    }

    private static int CellOf(int width, int height)
    {
        for (var cell = 16; cell > 1; cell /= 2)
        {
            var columns = width / cell;
            if (columns > 0 && (Bits + columns - 1) / columns * cell <= height / 2)
            {
                return cell;
            }
        }

        return 1;
    }

    private static void PaintRow(Span<byte> pixels, byte value)
    {
        for (var i = 0; i < pixels.Length; i += 4)
        {
            pixels.Slice(i, 3).Fill(value);
            pixels[i + 3] = byte.MaxValue;
        }
    }

    // Color left under the cells would turn into brightness when the frame is converted to RGB.
    private static void Bleach(Span<byte> picture, VideoPixelFormat format, int width, int height, int right, int bottom)
    {
        var row = VideoLayout.RowSize(format, 1, width);
        var plane = row * VideoLayout.RowCount(1, height);
        var length = format == VideoPixelFormat.Nv12 ? (right + 1) / 2 * 2 : (right + 1) / 2;
        for (var y = 0; y < (bottom + 1) / 2; y++)
        {
            picture.Slice((width * height) + (y * row), length).Fill(128);
            if (format == VideoPixelFormat.I420)
            {
                picture.Slice((width * height) + plane + (y * row), length).Fill(128);
            }
        }
    }

    private static int LumaAt(in VideoFrame frame, int x, int y)
    {
        if (VideoLayout.PlaneCount(frame.Format) > 1)
        {
            return frame.Plane0[(y * frame.Stride0) + x];
        }

        var pixel = frame.Plane0.Slice((y * frame.Stride0) + (x * 4), 4);
        return frame.Format == VideoPixelFormat.Bgra32 ? RgbToYuv.Luma(pixel[0], pixel[1], pixel[2]) : RgbToYuv.Luma(pixel[2], pixel[1], pixel[0]);
    }
}
