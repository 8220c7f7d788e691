using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Benchmarks.Frames;

/// <summary>Measures the path from the native callback to the user's sink, against an unmanaged callback that reads the same bytes, and against a plain copy.</summary>
internal static unsafe class FrameCases
{
    private static readonly nint Stream = NativeStreams.Text(NativeCall.StreamName);

    // The behavior of the sink; it changes between cases, never during one.
    private static readonly byte[] Copied = new byte[1920 * 1080 * 4];
    private static bool Copies;

    public static IReadOnlyList<RatioCase> All(NativeCall call)
    {
        Blocking.Wait(call.PlayAsync(new PlayOptions
        {
            VideoSink = new CallbackVideoSink(static (in VideoFrame frame) => Take(in frame)),
            AudioSink = new CallbackAudioSink(static (in AudioFrame frame) => Floors.Look(in frame)),
        }));
        return
        [
            Picture(call, "frame.bgra.640x360", 640, 360),
            Picture(call, "frame.bgra.1920x1080", 1920, 1080),
            Copy(call, "frame.bgra.1920x1080.copied", 1920, 1080),
            Sound(call),
        ];
    }

    private static void Take(in VideoFrame frame)
    {
        if (Copies)
        {
            frame.CopyTo(Copied);
        }
        else
        {
            Floors.Look(in frame);
        }
    }

    private static RatioCase Picture(NativeCall call, string name, int width, int height)
    {
        var pixels = (nint)new NativeArena().Bytes(width * height * 4);
        return new()
        {
            Name = name,
            Target = 1.2,
            MaxBytes = 0,
            Run = n => Show(call.Slots[NativeCallback.CustomVideoRenderRemoteFrameData], pixels, width, height, n),
            Floor = n => Show(new(Floors.Video, 0), pixels, width, height, n),
        };
    }

    private static RatioCase Copy(NativeCall call, string name, int width, int height)
    {
        var pixels = (nint)new NativeArena().Bytes(width * height * 4);
        return new()
        {
            Name = name,
            Target = 1.05,
            MaxBytes = 0,
            Run = n =>
            {
                Copies = true;
                Show(call.Slots[NativeCallback.CustomVideoRenderRemoteFrameData], pixels, width, height, n);
                Copies = false;
            },
            Floor = n =>
            {
                for (var i = 0; i < n; i++)
                {
                    new ReadOnlySpan<byte>((void*)pixels, width * height * 4).CopyTo(Copied);
                }
            },
        };
    }

    private static RatioCase Sound(NativeCall call)
    {
        var samples = (nint)new NativeArena().Bytes(480 * 2);
        return new()
        {
            Name = "frame.pcm.10ms",
            Target = 1.2,
            MaxBytes = 0,
            Run = n => Hear(call.Slots[NativeCallback.PlayerAudioData], samples, n),
            Floor = n => Hear(new(Floors.Audio, 0), samples, n),
        };
    }

    private static void Show(NativeSlot slot, nint pixels, int width, int height, int times)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, byte*, byte**, uint*, ZegoVideoFrameParam, nint, void>)slot.Function;
        var planes = stackalloc byte*[4] { (byte*)pixels, null, null, null };
        var lengths = stackalloc uint[4] { (uint)(width * height * 4), 0, 0, 0 };
        var param = new ZegoVideoFrameParam { Format = ZegoVideoFrameFormat.Bgra32, Width = width, Height = height };
        param.Strides[0] = width * 4;
        for (var i = 0; i < times; i++)
        {
            callback(NativeSlots.CallbackHandle, (byte*)Stream, planes, lengths, param, slot.Context);
        }
    }

    private static void Hear(NativeSlot slot, nint samples, int times)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, byte*, uint, ZegoAudioFrameParam, byte*, nint, void>)slot.Function;
        var param = new ZegoAudioFrameParam { SampleRate = (ZegoAudioSampleRate)48_000, Channel = (ZegoAudioChannel)1 };
        for (var i = 0; i < times; i++)
        {
            callback(NativeSlots.CallbackHandle, (byte*)samples, 480 * 2, param, (byte*)Stream, slot.Context);
        }
    }
}
