using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Implements the commands that push frames into the engine, from any thread, even concurrently with its destruction.</summary>
internal sealed unsafe class FrameCommands(EngineCore core) : IFrameCommands
{
    private const uint MillisecondScale = 1000;

    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel)
    {
        Channels.Check(channel);
        if (core.PushedVideo.AreChanged(channel) && core.Frames is { } sink)
        {
            var changed = core.PushedVideo.Change(in frame, channel, sink);
            try
            {
                return SendPacked(changed.AsSpan(0, VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height)), in frame, channel);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(changed);
            }
        }

        if (TryContiguous(in frame, out var whole))
        {
            return Send(whole, in frame, frame.Stride0, frame.Stride1, frame.Stride2, channel);
        }

        // The engine takes a single buffer, so separate planes are copied together.
        var size = VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height);
        var rented = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            frame.CopyTo(rented);
            return SendPacked(rented.AsSpan(0, size), in frame, channel);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel)
    {
        Channels.Check(channel);
        var taken = false;
        var handle = core.Lease(ref taken);
        try
        {
            fixed (short* samples = frame.Samples)
            {
                return new(core.Native.SendCustomAudioCapturePcmData(
                    handle.DangerousGetHandle(), (byte*)samples, (uint)(frame.Samples.Length * sizeof(short)), NativeAudio.Param(frame.Format), (ZegoPublishChannel)channel));
            }
        }
        finally
        {
            Return(handle, taken);
        }
    }

    /// <summary>Fetches the played audio.</summary>
    public static EngineResult Fetch(EngineCore core, Span<short> samples, AudioFormat format)
    {
        // While nothing is played, the engine returns 0 and leaves the buffer unchanged.
        samples.Clear();
        var taken = false;
        var handle = core.Lease(ref taken);
        try
        {
            fixed (short* s = samples)
            {
                return new(core.Native.FetchCustomAudioRenderPcmData(handle.DangerousGetHandle(), (byte*)s, (uint)(samples.Length * sizeof(short)), NativeAudio.Param(format)));
            }
        }
        finally
        {
            Return(handle, taken);
        }
    }

    private EngineResult SendPacked(ReadOnlySpan<byte> data, in VideoFrame frame, PublishChannel channel) =>
        Send(data, in frame, Row(in frame, 0), Row(in frame, 1), Row(in frame, 2), channel);

    private EngineResult Send(ReadOnlySpan<byte> data, in VideoFrame frame, int stride0, int stride1, int stride2, PublishChannel channel)
    {
        var param = new ZegoVideoFrameParam { Format = (ZegoVideoFrameFormat)frame.Format, Width = frame.Width, Height = frame.Height, Rotation = frame.Rotation };
        param.Strides[0] = stride0;
        param.Strides[1] = stride1;
        param.Strides[2] = stride2;
        var taken = false;
        var handle = core.Lease(ref taken);
        try
        {
            fixed (byte* d = data)
            {
                return new(core.Native.SendCustomVideoCaptureRawData(
                    handle.DangerousGetHandle(), d, (uint)data.Length, param, (ulong)Math.Max(frame.Timestamp.TotalMilliseconds, 0), MillisecondScale, (ZegoPublishChannel)channel));
            }
        }
        finally
        {
            Return(handle, taken);
        }
    }

    private static void Return(EngineHandle handle, bool taken)
    {
        if (taken)
        {
            handle.DangerousRelease();
        }
    }

    private static int Row(in VideoFrame frame, int plane) => plane < VideoLayout.PlaneCount(frame.Format) ? VideoLayout.RowSize(frame.Format, plane, frame.Width) : 0;

    /// <summary>Returns whether the planes are contiguous in memory, as the engine expects: each starts where the rows of the previous one end.</summary>
    private static bool TryContiguous(in VideoFrame frame, out ReadOnlySpan<byte> whole)
    {
        whole = frame.Plane0;
        ref readonly var start = ref MemoryMarshal.GetReference(frame.Plane0);
        nint expected = 0;
        for (var plane = 0; plane < VideoLayout.PlaneCount(frame.Format); plane++)
        {
            var bytes = frame.Plane(plane);
            var rows = VideoLayout.RowCount(plane, frame.Height);
            var needed = (nint)frame.Stride(plane) * rows;
            if (bytes.Length < needed || Unsafe.ByteOffset(in start, in MemoryMarshal.GetReference(bytes)) != expected)
            {
                return false;
            }

            expected += needed;
        }

        whole = MemoryMarshal.CreateReadOnlySpan(in start, (int)expected);
        return true;
    }
}
