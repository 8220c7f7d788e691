using System.Runtime.CompilerServices;

namespace ZegoCallKit.Media;

/// <summary>Represents a raw video frame. It is a view that is valid only during the call that receives it; copy what you keep.</summary>
public readonly ref struct VideoFrame
{
    private readonly ref FrameTime _time;
    private readonly TimeSpan _timestamp;

    /// <summary>Creates a view of a tightly packed frame: planes one after another, rows without padding.</summary>
    /// <param name="data">The pixels: at least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <param name="format">The pixel format.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="timestamp">The time at which the frame was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">The data is shorter than the frame.</exception>
    public VideoFrame(ReadOnlySpan<byte> data, VideoPixelFormat format, int width, int height, TimeSpan timestamp)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        var size = VideoLayout.FrameSize(format, width, height);
        if (data.Length < size)
        {
            throw new ArgumentException($"A {width}×{height} {format} frame needs {size} bytes, but the data has {data.Length}.", nameof(data));
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

    /// <summary>Creates a view of a frame from an engine that does not report when it was captured. Its planes, its size and its format are still to be set.</summary>
    /// <param name="time">The timestamp, a variable that must exist as long as the view.</param>
    public VideoFrame(ref FrameTime time) => _time = ref time;

    /// <summary>Gets the first plane: Y, or all of an interleaved format.</summary>
    public ReadOnlySpan<byte> Plane0 { get; init; }

    /// <summary>Gets the second plane: U of I420, UV of NV12; empty otherwise.</summary>
    public ReadOnlySpan<byte> Plane1 { get; init; }

    /// <summary>Gets the third plane: V of I420; empty otherwise.</summary>
    public ReadOnlySpan<byte> Plane2 { get; init; }

    /// <summary>Gets the number of bytes from one row of <see cref="Plane0"/> to the next.</summary>
    public int Stride0 { get; init; }

    /// <summary>Gets the number of bytes from one row of <see cref="Plane1"/> to the next.</summary>
    public int Stride1 { get; init; }

    /// <summary>Gets the number of bytes from one row of <see cref="Plane2"/> to the next.</summary>
    public int Stride2 { get; init; }

    /// <summary>Gets the pixel format.</summary>
    public VideoPixelFormat Format { get; init; }

    /// <summary>Gets the width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>Gets the height in pixels.</summary>
    public int Height { get; init; }

    /// <summary>Gets the clockwise rotation in degrees that turns the frame upright: 0, 90, 180 or 270.</summary>
    public int Rotation { get; init; }

    /// <summary>Gets the time at which the frame was captured, on the publisher's media clock; with an engine that does not report it, the time since the engine started.</summary>
    public TimeSpan Timestamp
    {
        get => Unsafe.IsNullRef(ref _time) ? _timestamp : _time.Read();
        init
        {
            _time = ref Unsafe.NullRef<FrameTime>();
            _timestamp = value;
        }
    }

    /// <summary>Returns a plane by its index.</summary>
    /// <param name="plane">The index of the plane: 0 to 2.</param>
    /// <returns>The plane; empty if the format does not have it.</returns>
    public ReadOnlySpan<byte> Plane(int plane) => plane switch { 0 => Plane0, 1 => Plane1, 2 => Plane2, _ => default };

    /// <summary>Returns the stride of a plane by its index.</summary>
    /// <param name="plane">The index of the plane: 0 to 2.</param>
    /// <returns>The number of bytes from one row to the next.</returns>
    public int Stride(int plane) => plane switch { 0 => Stride0, 1 => Stride1, 2 => Stride2, _ => 0 };

    /// <summary>Copies the frame, tightly packed: planes one after another, rows without padding.</summary>
    /// <param name="destination">The buffer: at least <see cref="VideoLayout.FrameSize"/> bytes.</param>
    /// <returns>The number of bytes written.</returns>
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
