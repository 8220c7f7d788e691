using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Benchmarks.Events;

/// <summary>Unmanaged callbacks that do the minimum: nothing, reading the data, or decoding it by hand.</summary>
internal static unsafe class Floors
{
    // Written so that the compiler cannot remove the reads.
    public static long Sink;
    public static object? Kept;

    public static nint Empty => (nint)(delegate* unmanaged[Cdecl]<nint, int, byte*, byte*, nint, void>)&OnApiCalled;

    public static nint PublisherState => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublisherState, int, byte*, nint, void>)&OnPublisherState;

    public static nint PublisherQuality => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublishStreamQuality, nint, void>)&OnPublisherQuality;

    public static nint Streams => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoUpdateType, ZegoStream*, uint, byte*, nint, void>)&OnStreams;

    public static nint StreamsByHand => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoUpdateType, ZegoStream*, uint, byte*, nint, void>)&OnStreamsByHand;

    public static nint SoundLevels => (nint)(delegate* unmanaged[Cdecl]<nint, ZegoSoundLevelInfo*, uint, nint, void>)&OnSoundLevels;

    public static nint Video => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, byte**, uint*, ZegoVideoFrameParam, nint, void>)&OnVideo;

    public static nint Audio => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, uint, ZegoAudioFrameParam, byte*, nint, void>)&OnAudio;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnApiCalled(nint handle, int code, byte* function, byte* info, nint context)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPublisherState(nint handle, byte* streamId, ZegoPublisherState state, int code, byte* extendedData, nint context) =>
        Sink += MemoryMarshal.CreateReadOnlySpanFromNullTerminated(streamId).Length + (int)state + code + MemoryMarshal.CreateReadOnlySpanFromNullTerminated(extendedData).Length;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnPublisherQuality(nint handle, byte* streamId, ZegoPublishStreamQuality quality, nint context) =>
        Sink += MemoryMarshal.CreateReadOnlySpanFromNullTerminated(streamId).Length + (long)quality.VideoKbps + quality.Rtt;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnStreams(nint handle, byte* roomId, ZegoUpdateType type, ZegoStream* list, uint count, byte* extendedData, nint context)
    {
        long sum = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(roomId).Length;
        for (var i = 0; i < count; i++)
        {
            var stream = &list[i];
            sum += Utf8.Span(stream->User.UserId, 64).Length + Utf8.Span(stream->User.UserName, 256).Length
                + Utf8.Span(stream->StreamId, 256).Length + Utf8.Span(stream->ExtraInfo, 1024).Length;
        }

        Sink += sum;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnStreamsByHand(nint handle, byte* roomId, ZegoUpdateType type, ZegoStream* list, uint count, byte* extendedData, nint context)
    {
        var room = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(roomId));
        var streams = new (string User, string Name, string Id, string ExtraInfo)[count];
        for (var i = 0; i < streams.Length; i++)
        {
            var stream = &list[i];
            streams[i] = (
                Encoding.UTF8.GetString(Utf8.Span(stream->User.UserId, 64)),
                Encoding.UTF8.GetString(Utf8.Span(stream->User.UserName, 256)),
                Encoding.UTF8.GetString(Utf8.Span(stream->StreamId, 256)),
                Encoding.UTF8.GetString(Utf8.Span(stream->ExtraInfo, 1024)));
        }

        Sink += room.Length;
        Kept = streams;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnSoundLevels(nint handle, ZegoSoundLevelInfo* list, uint count, nint context)
    {
        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            sum += Utf8.Span(list[i].StreamId, 256).Length + list[i].SoundLevel + list[i].Vad;
        }

        Sink += (long)sum;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnVideo(nint handle, byte* streamId, byte** data, uint* length, ZegoVideoFrameParam param, nint context)
    {
        var plane = new ReadOnlySpan<byte>(data[0], (int)length[0]);
        Sink += MemoryMarshal.CreateReadOnlySpanFromNullTerminated(streamId).Length + plane[0] + plane[^1] + param.Width;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnAudio(nint handle, byte* data, uint length, ZegoAudioFrameParam param, byte* streamId, nint context)
    {
        var samples = new ReadOnlySpan<short>(data, (int)length / sizeof(short));
        Sink += MemoryMarshal.CreateReadOnlySpanFromNullTerminated(streamId).Length + samples[0] + samples[^1] + (int)param.SampleRate;
    }

    /// <summary>Reads a frame in a sink, as the floor does.</summary>
    public static void Look(in VideoFrame frame) => Sink += frame.Plane0[0] + frame.Plane0[^1] + frame.Width;

    public static void Look(in AudioFrame frame) => Sink += frame.Samples[0] + frame.Samples[^1] + frame.Format.SampleRate;
}
