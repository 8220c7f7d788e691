using System.Runtime.CompilerServices;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Creates views of the engine's frames.</summary>
internal static unsafe class FrameViews
{
    /// <summary>Creates a view of a video frame. Only the planes of its format have pointers and lengths; the engine leaves the others uninitialized.</summary>
    public static VideoFrame Video(byte** data, uint* length, in ZegoVideoFrameParam param, ref FrameTime time)
    {
        var format = param.Format switch
        {
            ZegoVideoFrameFormat.I420 => VideoPixelFormat.I420,
            ZegoVideoFrameFormat.Nv12 => VideoPixelFormat.Nv12,
            ZegoVideoFrameFormat.Bgra32 => VideoPixelFormat.Bgra32,
            ZegoVideoFrameFormat.Rgba32 => VideoPixelFormat.Rgba32,
            var other => throw new NotSupportedException($"The engine delivered a video frame as {other}, which the kit did not request."),
        };
        var hasSecond = format is VideoPixelFormat.I420 or VideoPixelFormat.Nv12;
        var hasThird = format is VideoPixelFormat.I420;
        return new VideoFrame(ref time)
        {
            Format = format,
            Width = param.Width,
            Height = param.Height,
            Rotation = param.Rotation,
            Plane0 = Plane(data, length, 0),
            Stride0 = param.Strides[0],
            Plane1 = hasSecond ? Plane(data, length, 1) : default,
            Stride1 = hasSecond ? param.Strides[1] : 0,
            Plane2 = hasThird ? Plane(data, length, 2) : default,
            Stride2 = hasThird ? param.Strides[2] : 0,
        };
    }

    /// <summary>Creates a view of a video frame that can be changed in place.</summary>
    public static WritableVideoFrame Writable(byte** data, uint* length, in ZegoVideoFrameParam param, TimeSpan timestamp)
    {
        var none = default(FrameTime);
        var frame = Video(data, length, in param, ref none);
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AudioFrame Audio(byte* data, uint length, ZegoAudioFrameParam param, ref FrameTime time) =>
        new(new ReadOnlySpan<short>(data, checked((int)(length / sizeof(short)))), new AudioFormat((int)param.SampleRate, (int)param.Channel), ref time);

    private static ReadOnlySpan<byte> Plane(byte** data, uint* length, int plane) => new(data[plane], checked((int)length[plane]));
}
