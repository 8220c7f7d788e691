namespace ZegoCallKit.Media;

/// <summary>Represents a raw video frame that can be changed in place. It is a view that is valid only during the call that receives it.</summary>
/// <remarks>Rows may be padded: row <c>y</c> of a plane begins at <c>y · stride</c>, and the content of the padding is undefined.</remarks>
public readonly ref struct WritableVideoFrame
{
    /// <summary>Creates a view of a tightly packed frame: planes one after another, rows without padding.</summary>
    /// <param name="data">The pixels: at least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <param name="format">The pixel format.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="timestamp">The time at which the frame was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">The data is shorter than the frame.</exception>
    public WritableVideoFrame(Span<byte> data, VideoPixelFormat format, int width, int height, TimeSpan timestamp)
    {
        var frame = new VideoFrame(data, format, width, height, timestamp);
        Format = format;
        Width = width;
        Height = height;
        Timestamp = timestamp;
        Stride0 = frame.Stride0;
        Stride1 = frame.Stride1;
        Stride2 = frame.Stride2;
        var first = frame.Plane0.Length;
        var second = frame.Plane1.Length;
        Plane0 = data[..first];
        Plane1 = data.Slice(first, second);
        Plane2 = data.Slice(first + second, frame.Plane2.Length);
    }

    /// <summary>Gets the first plane: Y, or all of an interleaved format.</summary>
    public Span<byte> Plane0 { get; init; }

    /// <summary>Gets the second plane: U of I420, UV of NV12; empty otherwise.</summary>
    public Span<byte> Plane1 { get; init; }

    /// <summary>Gets the third plane: V of I420; empty otherwise.</summary>
    public Span<byte> Plane2 { get; init; }

    /// <summary>Gets the number of bytes from one row of <see cref="Plane0"/> to the next.</summary>
    public int Stride0 { get; init; }

    /// <summary>Gets the number of bytes from one row of <see cref="Plane1"/> to the next.</summary>
    public int Stride1 { get; init; }

    /// <summary>Gets the number of bytes from one row of <see cref="Plane2"/> to the next.</summary>
    public int Stride2 { get; init; }

    /// <summary>Gets the pixel format, which the engine chooses and which may differ from system to system.</summary>
    public VideoPixelFormat Format { get; init; }

    /// <summary>Gets the width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Gets the height in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Gets the clockwise rotation in degrees that turns the frame upright: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>Gets the time at which the frame was captured, on the publisher's media clock.</summary>
    public TimeSpan Timestamp { get; init; }

    /// <summary>Returns a plane by its index.</summary>
    /// <param name="plane">The index of the plane: 0 to 2.</param>
    /// <returns>The plane; empty if the format does not have it.</returns>
    public Span<byte> Plane(int plane) => plane switch { 0 => Plane0, 1 => Plane1, 2 => Plane2, _ => default };

    /// <summary>Returns the stride of a plane by its index.</summary>
    /// <param name="plane">The index of the plane: 0 to 2.</param>
    /// <returns>The number of bytes from one row to the next.</returns>
    public int Stride(int plane) => plane switch { 0 => Stride0, 1 => Stride1, 2 => Stride2, _ => 0 };

    /// <summary>Returns one row of a plane, without its padding.</summary>
    /// <param name="plane">The index of the plane: 0 to 2, as far as the format has them.</param>
    /// <param name="y">The index of the row, from 0.</param>
    /// <returns>The bytes of the row.</returns>
    public Span<byte> Row(int plane, int y) => Plane(plane).Slice(y * Stride(plane), VideoLayout.RowSize(Format, plane, Width));

    /// <summary>Returns a read-only view of the frame.</summary>
    /// <returns>A view of the same memory.</returns>
    public VideoFrame AsReadOnly() => new()
    {
        Plane0 = Plane0,
        Plane1 = Plane1,
        Plane2 = Plane2,
        Stride0 = Stride0,
        Stride1 = Stride1,
        Stride2 = Stride2,
        Format = Format,
        Width = Width,
        Height = Height,
        Rotation = Rotation,
        Timestamp = Timestamp,
    };

    /// <summary>Overwrites this frame with a tightly packed frame of the same format and size.</summary>
    /// <param name="source">The bytes of the frame: at least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <exception cref="ArgumentException">The source is too short.</exception>
    public void CopyFrom(ReadOnlySpan<byte> source)
    {
        var size = VideoLayout.FrameSize(Format, Width, Height);
        if (source.Length < size)
        {
            throw new ArgumentException($"A {Width}×{Height} {Format} frame needs {size} bytes, but the source has {source.Length}.", nameof(source));
        }

        for (var plane = 0; plane < VideoLayout.PlaneCount(Format); plane++)
        {
            var row = VideoLayout.RowSize(Format, plane, Width);
            for (var y = 0; y < VideoLayout.RowCount(plane, Height); y++)
            {
                source[..row].CopyTo(Row(plane, y));
                source = source[row..];
            }
        }
    }
}
