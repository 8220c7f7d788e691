using System.Runtime.InteropServices;
using ZegoCallKit.Effects.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects.Processing;

/// <summary>Passes frames to the SDK: directly if their rows are packed, otherwise through its own buffer, which is reused for the next frame.</summary>
internal sealed unsafe class FrameRunner(EffectsFunctions functions) : IDisposable
{
    private const nuint Alignment = 64;

    private byte* _buffer;
    private int _size;

    public void Run(nint handle, in WritableVideoFrame frame)
    {
        if (FrameLayout.IsPacked(frame))
        {
            fixed (byte* first = frame.Plane0, second = frame.Plane1, third = frame.Plane2)
            {
                Call(handle, frame, first, second, third);
            }

            return;
        }

        var planes = VideoLayout.PlaneCount(frame.Format);
        var size = VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height);
        Reserve(size);
        frame.AsReadOnly().CopyTo(new Span<byte>(_buffer, size));
        var u = planes > 1 ? _buffer + FrameLayout.PlaneSize(frame, 0) : null;
        var v = planes > 2 ? u + FrameLayout.PlaneSize(frame, 1) : null;
        Call(handle, frame, _buffer, u, v);
        frame.CopyFrom(new ReadOnlySpan<byte>(_buffer, size));
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_buffer);
        _buffer = null;
        _size = 0;
    }

    private void Call(nint handle, in WritableVideoFrame frame, byte* first, byte* second, byte* third)
    {
        var param = new FrameParam { Width = frame.Width, Height = frame.Height, Format = FormatOf(frame.Format) };
        var size = (uint)FrameLayout.PlaneSize(frame, 0);
        if (VideoLayout.PlaneCount(frame.Format) == 1)
        {
            functions.ProcessRgb(handle, first, size, param);
            return;
        }

        var planes = stackalloc byte*[] { first, second, third };
        var lengths = stackalloc uint[] { size, (uint)FrameLayout.PlaneSize(frame, 1), third == null ? 0 : (uint)FrameLayout.PlaneSize(frame, 2) };
        functions.ProcessYuv(handle, planes, lengths, param);
    }

    private static FrameFormat FormatOf(VideoPixelFormat format) => format switch
    {
        VideoPixelFormat.Bgra32 => FrameFormat.Bgra32,
        VideoPixelFormat.Rgba32 => FrameFormat.Rgba32,
        VideoPixelFormat.I420 => FrameFormat.I420,
        VideoPixelFormat.Nv12 => FrameFormat.Nv12,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The pixel format is not defined."),
    };

    private void Reserve(int size)
    {
        if (size > _size)
        {
            _buffer = (byte*)NativeMemory.AlignedRealloc(_buffer, (nuint)size, Alignment);
            _size = size;
        }
    }
}
