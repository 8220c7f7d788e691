using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Creates views of the engine's frames.</summary>
internal static unsafe class FrameViews
{
    /// <summary>Creates a view of a video frame. Only the planes of its format have pointers and lengths; the engine leaves the others uninitialized.</summary>
    public static VideoFrame Video(byte** data, uint* length, in ZegoVideoFrameParam param, TimeSpan timestamp)
    {
        var format = param.Format switch
        {
            ZegoVideoFrameFormat.I420 => VideoPixelFormat.I420,
            ZegoVideoFrameFormat.Nv12 => VideoPixelFormat.Nv12,
            ZegoVideoFrameFormat.Bgra32 => VideoPixelFormat.Bgra32,
            ZegoVideoFrameFormat.Rgba32 => VideoPixelFormat.Rgba32,
            var other => throw new NotSupportedException($"The engine delivered a video frame as {other}, which the kit did not request."),
        };
        var planes = VideoLayout.PlaneCount(format);
        fixed (int* strides = param.Strides)
        {
            return new VideoFrame
            {
                Format = format,
                Width = param.Width,
                Height = param.Height,
                Rotation = param.Rotation,
                Timestamp = timestamp,
                Plane0 = Plane(data, length, 0),
                Stride0 = strides[0],
                Plane1 = planes > 1 ? Plane(data, length, 1) : default,
                Stride1 = planes > 1 ? strides[1] : 0,
                Plane2 = planes > 2 ? Plane(data, length, 2) : default,
                Stride2 = planes > 2 ? strides[2] : 0,
            };
        }
    }

    /// <summary>Creates a view of a video frame that can be changed in place.</summary>
    public static WritableVideoFrame Writable(byte** data, uint* length, in ZegoVideoFrameParam param, TimeSpan timestamp)
    {
        var frame = Video(data, length, in param, timestamp);
        return new WritableVideoFrame
        {
            Format = frame.Format,
            Width = frame.Width,
            Height = frame.Height,
            Rotation = frame.Rotation,
            Timestamp = timestamp,
            Plane0 = new Span<byte>(data[0], frame.Plane0.Length),
            Stride0 = frame.Stride0,
            Plane1 = frame.Plane1.IsEmpty ? default : new Span<byte>(data[1], frame.Plane1.Length),
            Stride1 = frame.Stride1,
            Plane2 = frame.Plane2.IsEmpty ? default : new Span<byte>(data[2], frame.Plane2.Length),
            Stride2 = frame.Stride2,
        };
    }

    /// <summary>Creates a view of an audio block.</summary>
    public static AudioFrame Audio(byte* data, uint length, ZegoAudioFrameParam param, TimeSpan timestamp) =>
        new(new ReadOnlySpan<short>(data, checked((int)(length / sizeof(short)))), new AudioFormat((int)param.SampleRate, (int)param.Channel), timestamp);

    private static ReadOnlySpan<byte> Plane(byte** data, uint* length, int plane) => new(data[plane], checked((int)length[plane]));
}
