using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>
/// A call of fifty at its real pace: twenty streams are played, nine with video; sound levels ten times a second, quality every three seconds, audio in blocks of 10 ms and 15 pictures
/// a second to sinks. The CPU time of the whole process for each second, with the engine's own thread on both sides.
/// </summary>
internal static unsafe class WholeCallRow
{
    private const int People = 50;
    private const int Played = 20;
    private const int Pictures = 9;
    private const int Rounds = 3;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3.2);
    private static readonly nint Room = NativeStreams.Text(StubCall.RoomName);
    private static readonly nint Nothing = NativeStreams.Text("{}");
    private static readonly nint[] Ids = [.. Enumerable.Range(0, Played).Select(i => NativeStreams.Text($"stream-{i:00000}"))];
    private static long Sum;

    public static RoomOptions Options => new()
    {
        PlayOptionsFor = static _ => new PlayOptions
        {
            AudioSink = new CallbackAudioSink(static (in AudioFrame frame) => Sum += frame.Samples[0]),
            VideoSink = new CallbackVideoSink(static (in VideoFrame frame) => Sum += frame.Plane0[0]),
        },
    };

    public static RatioResult Measure(StubCall call)
    {
        var playing = new Tally();
        call.Room.Playbacks.Changes.Subscribe(changes =>
        {
            foreach (var change in changes.Changes)
            {
                change.Current.Quality.Changes.Subscribe(static _ => Sum++);
                change.Current.State.Changes.Subscribe(static _ => Sum++);
                playing.Add();
            }
        });
        call.Room.SoundLevels.Subscribe(static _ => Sum++);
        call.Room.ActiveSpeaker.Changes.Subscribe(static _ => Sum++);
        NativeCalls.RoomStreamUpdate(StubEngine.Kit.Slots, (byte*)Room, ZegoUpdateType.Add, (ZegoStream*)NativeStreams.Lists(1, People)[0], People, (byte*)Nothing);
        playing.Wait(Played);
        WrapperHandlers.Levels = static _ => Sum++;
        WrapperHandlers.Quality = static (_, _) => Sum++;
        WrapperHandlers.Audio = static (data, _, _) => Sum += *(short*)data;
        WrapperHandlers.Video = static (data, _, _) => Sum += *(byte*)data;
        var (kit, floor) = (new List<double>(), new List<double>());
        Run(StubEngine.Kit.Slots);
        Run(Bursts.Floor.Slots);
        for (var i = 0; i < Rounds; i++)
        {
            floor.Add(Run(Bursts.Floor.Slots));
            kit.Add(Run(StubEngine.Kit.Slots));
        }

        kit.Sort();
        floor.Sort();
        return new() { Ns = kit[Rounds / 2], FloorNs = floor[Rounds / 2], Target = 1 };
    }

    // Returns the nanoseconds of CPU time for each second.
    private static double Run(NativeSlots slots)
    {
        using var arena = new NativeArena();
        var levels = (ZegoSoundLevelInfo*)NativeStreams.Levels(Played);
        var samples = (byte*)arena.Bytes(480 * sizeof(short));
        var sound = new ZegoAudioFrameParam { SampleRate = (ZegoAudioSampleRate)48_000, Channel = (ZegoAudioChannel)1 };
        var planes = (byte**)arena.Bytes(4 * sizeof(nint));
        var lengths = arena.Array<uint>(4);
        planes[0] = (byte*)arena.Bytes(640 * 360 * 4);
        lengths[0] = 640 * 360 * 4;
        var picture = new ZegoVideoFrameParam { Format = ZegoVideoFrameFormat.Bgra32, Width = 640, Height = 360 };
        picture.Strides[0] = 640 * 4;
        var cpu = Environment.CpuUsage.TotalTime;
        var began = TimeProvider.System.GetTimestamp();
        for (var tick = 0; TimeProvider.System.GetElapsedTime(began) is var elapsed && elapsed < Length;)
        {
            if (elapsed < TimeSpan.FromMilliseconds(tick * 10))
            {
                Pace.Wait(1);
                continue;
            }

            foreach (var id in Ids)
            {
                NativeCalls.PlayerAudioData(slots, samples, 480 * sizeof(short), sound, (byte*)id);
            }

            if (tick % 10 == 0)
            {
                for (var i = 0; i < Played; i++)
                {
                    levels[i].SoundLevel = ((tick * 7) + (i * 13)) % 60;
                }

                NativeCalls.RemoteSoundLevelInfoUpdate(slots, levels, Played);
            }

            for (var i = 0; tick % 20 is 0 or 7 or 14 && i < Pictures; i++)
            {
                NativeCalls.CustomVideoRenderRemoteFrameData(slots, (byte*)Ids[i], planes, lengths, picture);
            }

            for (var i = 0; tick % 300 == 50 && i < Played; i++)
            {
                NativeCalls.PlayerQualityUpdate(slots, (byte*)Ids[i], new ZegoPlayStreamQuality { VideoRecvFps = 15, AudioRecvFps = 50, VideoDecodeFps = 15, VideoKbps = 600 + tick, Rtt = 20 });
            }

            tick++;
        }

        return (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds / Length.TotalSeconds;
    }
}
