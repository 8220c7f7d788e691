namespace ZegoCallKit.Media;

/// <summary>A raw picture that may be changed in place. It is a view: valid only inside the call that hands it over.</summary>
/// <remarks>Rows may be padded: row <c>y</c> of a plane begins at <c>y · stride</c>, and what lies behind the picture's own bytes is nobody's.</remarks>
public readonly ref struct WritableVideoFrame
{
    /// <summary>Creates a view of a tightly packed picture: planes one after another, rows without padding.</summary>
    /// <param name="data">The pixels, at least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <param name="format">How they lie.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="timestamp">When the picture was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">The data is shorter than the picture.</exception>
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

    /// <summary>The first plane: Y, or all of an interleaved format.</summary>
    public Span<byte> Plane0 { get; init; }

    /// <summary>The second plane: U of I420, UV of NV12; empty otherwise.</summary>
    public Span<byte> Plane1 { get; init; }

    /// <summary>The third plane: V of I420; empty otherwise.</summary>
    public Span<byte> Plane2 { get; init; }

    /// <summary>Bytes from one row of <see cref="Plane0"/> to the next.</summary>
    public int Stride0 { get; init; }

    /// <summary>Bytes from one row of <see cref="Plane1"/> to the next.</summary>
    public int Stride1 { get; init; }

    /// <summary>Bytes from one row of <see cref="Plane2"/> to the next.</summary>
    public int Stride2 { get; init; }

    /// <summary>How the pixels lie; it is the engine's choice and may differ from system to system.</summary>
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
    public Span<byte> Plane(int plane) => plane switch { 0 => Plane0, 1 => Plane1, 2 => Plane2, _ => default };

    /// <summary>The row distance of one plane by its number.</summary>
    /// <param name="plane">0 to 2.</param>
    /// <returns>Bytes from one row to the next.</returns>
    public int Stride(int plane) => plane switch { 0 => Stride0, 1 => Stride1, 2 => Stride2, _ => 0 };

    /// <summary>One row of a plane, without its padding.</summary>
    /// <param name="plane">0 to 2, as the format has them.</param>
    /// <param name="y">The row, from 0.</param>
    /// <returns>Its bytes.</returns>
    public Span<byte> Row(int plane, int y) => Plane(plane).Slice(y * Stride(plane), VideoLayout.RowSize(Format, plane, Width));

    /// <summary>The same picture to read only.</summary>
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

    /// <summary>Writes a tightly packed picture of the same format and size over this one.</summary>
    /// <param name="source">At least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <exception cref="ArgumentException">The source is too short.</exception>
    public void CopyFrom(ReadOnlySpan<byte> source)
    {
        var size = VideoLayout.FrameSize(Format, Width, Height);
        if (source.Length < size)
        {
            throw new ArgumentException($"A {Width}×{Height} {Format} picture takes {size} bytes, not {source.Length}.", nameof(source));
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
