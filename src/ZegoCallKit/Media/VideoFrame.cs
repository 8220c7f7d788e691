namespace ZegoCallKit.Media;

/// <summary>A raw picture. It is a view: valid only inside the call that hands it over; copy what you keep.</summary>
public readonly ref struct VideoFrame
{
    /// <summary>Creates a view of a tightly packed picture: planes one after another, rows without padding.</summary>
    /// <param name="data">The pixels, at least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <param name="format">How they lie.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="timestamp">When the picture was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">The data is shorter than the picture.</exception>
    public VideoFrame(ReadOnlySpan<byte> data, VideoPixelFormat format, int width, int height, TimeSpan timestamp)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var size = VideoLayout.FrameSize(format, width, height);
        if (data.Length < size)
        {
            throw new ArgumentException($"A {width}×{height} {format} picture takes {size} bytes, not {data.Length}.", nameof(data));
        }

        Format = format;
        Width = width;
        Height = height;
        Timestamp = timestamp;
        Stride0 = VideoLayout.RowSize(format, 0, width);
        var first = Stride0 * height;
        Plane0 = data[..first];
        if (VideoLayout.PlaneCount(format) == 1)
        {
            return;
        }

        Stride1 = VideoLayout.RowSize(format, 1, width);
        var second = Stride1 * VideoLayout.RowCount(1, height);
        Plane1 = data.Slice(first, second);
        if (VideoLayout.PlaneCount(format) == 3)
        {
            Stride2 = VideoLayout.RowSize(format, 2, width);
            Plane2 = data.Slice(first + second, Stride2 * VideoLayout.RowCount(2, height));
        }
    }

    /// <summary>The first plane: Y, or all of an interleaved format.</summary>
    public ReadOnlySpan<byte> Plane0 { get; init; }

    /// <summary>The second plane: U of I420, UV of NV12; empty otherwise.</summary>
    public ReadOnlySpan<byte> Plane1 { get; init; }

    /// <summary>The third plane: V of I420; empty otherwise.</summary>
    public ReadOnlySpan<byte> Plane2 { get; init; }

    /// <summary>Bytes from one row of <see cref="Plane0"/> to the next.</summary>
    public int Stride0 { get; init; }

    /// <summary>Bytes from one row of <see cref="Plane1"/> to the next.</summary>
    public int Stride1 { get; init; }

    /// <summary>Bytes from one row of <see cref="Plane2"/> to the next.</summary>
    public int Stride2 { get; init; }

    /// <summary>How the pixels lie.</summary>
    public VideoPixelFormat Format { get; init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Degrees the picture must be turned clockwise to stand upright: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>When the picture was captured, on the publisher's media clock.</summary>
    public TimeSpan Timestamp { get; init; }

    /// <summary>One plane by its number.</summary>
    /// <param name="plane">0 to 2.</param>
    /// <returns>The plane; empty where the format has none.</returns>
    public ReadOnlySpan<byte> Plane(int plane) => plane switch { 0 => Plane0, 1 => Plane1, 2 => Plane2, _ => default };

    /// <summary>The row distance of one plane by its number.</summary>
    /// <param name="plane">0 to 2.</param>
    /// <returns>Bytes from one row to the next.</returns>
    public int Stride(int plane) => plane switch { 0 => Stride0, 1 => Stride1, 2 => Stride2, _ => 0 };

    /// <summary>Copies the picture tightly packed: planes one after another, rows without padding.</summary>
    /// <param name="destination">At least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <returns>The bytes written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int CopyTo(Span<byte> destination)
    {
        var written = 0;
        for (var plane = 0; plane < VideoLayout.PlaneCount(Format); plane++)
        {
            var row = VideoLayout.RowSize(Format, plane, Width);
            var rows = VideoLayout.RowCount(plane, Height);
            var source = Plane(plane);
            var stride = Stride(plane);
            if (stride == row)
            {
                source[..(row * rows)].CopyTo(destination[written..]);
                written += row * rows;
                continue;
            }

            for (var y = 0; y < rows; y++, written += row)
            {
                source.Slice(y * stride, row).CopyTo(destination[written..]);
            }
        }

        return written;
    }
}
