using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Audio and video of a played stream to a sink, on the engine's thread.</summary>
internal static unsafe class FrameRows
{
    private const int Samples = 480;
    private const int Width = 640;
    private const int Height = 360;
    private const int PictureBytes = Width * Height * 4;
    private static readonly nint Stream = NativeStreams.Text("framed");

    // The behavior of the sinks; it changes between rows, never during one.
    private static readonly short[] CopiedSamples = new short[Samples];
    private static readonly byte[] CopiedPicture = new byte[PictureBytes];
    private static bool Copies;

    // Written so that the compiler cannot remove the reads.
    private static long Sum;

    public static IReadOnlyList<RatioCase> All(StubCall call)
    {
        Blocking.Wait(call.Room.PlayAsync(new("framed"), new PlayOptions
        {
            AudioSink = new CallbackAudioSink(static (in AudioFrame frame) => Hear(frame.Samples, frame.Format.SampleRate)),
            VideoSink = new CallbackVideoSink(static (in VideoFrame frame) => See(frame.Plane0, frame.Width)),
        }));
        return
        [
            Row("frame.audio", 1, copies: false, Audio()),
            Row("frame.audio.copied", 1, copies: true, Audio()),
            Row("frame.video", 0.7, copies: false, Video()),
            Row("frame.video.copied", 1.05, copies: true, Video()),
        ];
    }

    private static void Hear(ReadOnlySpan<short> samples, int rate)
    {
        if (Copies)
        {
            samples.CopyTo(CopiedSamples);
        }

        Sum += samples[0] + samples[^1] + rate;
    }

    private static void See(ReadOnlySpan<byte> plane, int width)
    {
        if (Copies)
        {
            plane.CopyTo(CopiedPicture);
        }

        Sum += plane[0] + plane[^1] + width;
    }

    private static RatioCase Row(string name, double target, bool copies, Action<NativeSlots, int> raise) => new()
    {
        Name = name,
        Target = target,
        MaxBytes = 0,
        Run = n =>
        {
            Copies = copies;
            raise(StubEngine.Kit.Slots, n);
        },
        Floor = n =>
        {
            Copies = copies;
            WrapperHandlers.Audio = static (data, length, format) => Hear(new ReadOnlySpan<short>((void*)data, (int)length / sizeof(short)), format.Width);
            WrapperHandlers.Video = static (data, length, format) => See(new ReadOnlySpan<byte>((void*)data, (int)length), format.Width);
            raise(Bursts.Floor.Slots, n);
        },
    };

    private static Action<NativeSlots, int> Audio()
    {
        var samples = (byte*)new NativeArena().Bytes(Samples * sizeof(short));
        var param = new ZegoAudioFrameParam { SampleRate = (ZegoAudioSampleRate)48_000, Channel = (ZegoAudioChannel)1 };
        return (slots, times) =>
        {
            for (var i = 0; i < times; i++)
            {
                NativeCalls.PlayerAudioData(slots, samples, Samples * sizeof(short), param, (byte*)Stream);
            }
        };
    }

    private static Action<NativeSlots, int> Video()
    {
        var arena = new NativeArena();
        var planes = (byte**)arena.Bytes(4 * sizeof(nint));
        var lengths = arena.Array<uint>(4);
        planes[0] = (byte*)arena.Bytes(PictureBytes);
        lengths[0] = PictureBytes;
        var param = arena.Array<ZegoVideoFrameParam>(1);
        *param = new ZegoVideoFrameParam { Format = ZegoVideoFrameFormat.Bgra32, Width = Width, Height = Height };
        param->Strides[0] = Width * 4;
        return (slots, times) =>
        {
            for (var i = 0; i < times; i++)
            {
                NativeCalls.CustomVideoRenderRemoteFrameData(slots, (byte*)Stream, planes, lengths, *param);
            }
        };
    }
}
