using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Passes frames of the port as native callbacks.</summary>
internal sealed unsafe class NativeFrameSink(NativeSlots slots) : IEngineFrameSink
{
    private const int MaxPlanes = 4;

    public void OnRemoteVideo(string streamId, in VideoFrame frame)
    {
        using var arena = new NativeArena();
        Planes(arena, in frame, out var data, out var length, out var param);
        NativeCalls.CustomVideoRenderRemoteFrameData(slots, arena.Text(streamId), data, length, param);
    }

    public void OnCapturedVideo(PublishChannel channel, in VideoFrame frame)
    {
        using var arena = new NativeArena();
        Planes(arena, in frame, out var data, out var length, out var param);
        NativeCalls.CustomVideoRenderCapturedFrameData(slots, data, length, param, default, (ZegoPublishChannel)channel);
    }

    public void OnRemoteAudio(string streamId, in AudioFrame frame)
    {
        using var arena = new NativeArena();
        fixed (short* samples = frame.Samples)
        {
            NativeCalls.PlayerAudioData(slots, (byte*)samples, (uint)frame.Samples.Length * 2, Param(in frame), arena.Text(streamId));
        }
    }

    public void OnCapturedAudio(in AudioFrame frame)
    {
        fixed (short* samples = frame.Samples)
        {
            NativeCalls.CapturedAudioData(slots, (byte*)samples, (uint)frame.Samples.Length * 2, Param(in frame));
        }
    }

    public void OnPlaybackAudio(in AudioFrame frame)
    {
        fixed (short* samples = frame.Samples)
        {
            NativeCalls.PlaybackAudioData(slots, (byte*)samples, (uint)frame.Samples.Length * 2, Param(in frame));
        }
    }

    public void OnMediaPlayerVideo(int player, in VideoFrame frame)
    {
        using var arena = new NativeArena();
        Planes(arena, in frame, out var data, out var length, out var param);
        NativeCalls.MediaPlayerVideoFrame(slots, data, length, param, arena.Text("{\"pts\":40}"), (ZegoMediaPlayerInstanceIndex)player);
    }

    public void ProcessVideo(PublishChannel channel, in WritableVideoFrame frame)
    {
        using var arena = new NativeArena();
        Planes(arena, frame.AsReadOnly(), out var data, out var length, out var param);
        var time = (ulong)frame.Timestamp.TotalMilliseconds;
        var copy = param;
        if (!slots.Processed.HandOver(data, time, channel, () => NativeCalls.CustomVideoProcessCapturedUnprocessedRawData(slots, data, length, copy, time, (ZegoPublishChannel)channel)))
        {
            return;
        }

        for (var plane = 0; plane < VideoLayout.PlaneCount(frame.Format); plane++)
        {
            new ReadOnlySpan<byte>(data[plane], frame.Plane(plane).Length).CopyTo(frame.Plane(plane));
        }
    }

    public void ProcessCapturedAudio(in WritableAudioFrame frame)
    {
        var param = Param(frame.AsReadOnly());
        fixed (short* samples = frame.Samples)
        {
            NativeCalls.ProcessCapturedAudioData(slots, (byte*)samples, (uint)frame.Samples.Length * 2, &param, frame.Timestamp.TotalMilliseconds);
        }
    }

    private static ZegoAudioFrameParam Param(in AudioFrame frame) => new() { SampleRate = (ZegoAudioSampleRate)frame.Format.SampleRate, Channel = (ZegoAudioChannel)frame.Format.Channels };

    // Planes that the format does not have contain garbage, as in the engine.
    private static void Planes(NativeArena arena, in VideoFrame frame, out byte** data, out uint* length, out ZegoVideoFrameParam param)
    {
        data = (byte**)arena.Array<nint>(MaxPlanes);
        length = arena.Array<uint>(MaxPlanes);
        param = new ZegoVideoFrameParam { Format = (ZegoVideoFrameFormat)frame.Format, Width = frame.Width, Height = frame.Height, Rotation = frame.Rotation };
        for (var plane = 0; plane < MaxPlanes; plane++)
        {
            data[plane] = (byte*)0x10;
            length[plane] = uint.MaxValue;
            param.Strides[plane] = -1;
            if (plane < VideoLayout.PlaneCount(frame.Format))
            {
                data[plane] = arena.Copy(frame.Plane(plane));
                length[plane] = (uint)frame.Plane(plane).Length;
                param.Strides[plane] = frame.Stride(plane);
            }
        }
    }
}
